package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.platform.ExitStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Says how far one worker has come, as its manager knows it; {@link WorkerStep} leads from one to the next. */
sealed interface WorkerState {
    /** {@return when to say {@link WorkerInput.TimeUp}, in nanoseconds of the time source} */
    default long deadline() {
        return Long.MAX_VALUE;
    }

    /** {@return why it ends or has ended; empty while it is not to} */
    default Optional<Ending> ending() {
        return Optional.empty();
    }

    /** {@return how its process ended, empty while it lives} */
    default Optional<ExitStatus> exit() {
        return Optional.empty();
    }

    /** There is no process yet. */
    record Planned() implements WorkerState {}

    /** Its process was started, and has not called back. */
    record Starting(long until) implements WorkerState {
        @Override
        public long deadline() {
            return until;
        }
    }

    /** It looks for its tests. */
    record Discovering(long until) implements WorkerState {
        @Override
        public long deadline() {
            return until;
        }
    }

    /** It knows its tests, and waits for a unit. */
    record Ready(Launch launch) implements WorkerState {}

    /** It runs a unit. */
    record Running(Until until) implements WorkerState {}

    /**
     * Its time is up, that of its test, or that of the run; before it is told to end, it is asked what it does.
     *
     * @param grace how long it may take to end once it is told
     */
    record Expiring(Ending why, Duration grace, Channel channel) implements WorkerState {
        @Override
        public Optional<Ending> ending() {
            return Optional.of(why);
        }
    }

    /** It is to end, and lives; it is killed when that takes too long. */
    record Stopping(Ending why, long killAt, Channel channel) implements WorkerState {
        @Override
        public long deadline() {
            return killAt;
        }

        @Override
        public Optional<Ending> ending() {
            return Optional.of(why);
        }
    }

    /**
     * Its process has ended, and something of it is still to come.
     *
     * @param until how long its last messages may take; meaningless if they are not awaited
     */
    record Exited(Ending why, ExitStatus status, Set<Awaited> awaited, long until) implements WorkerState {
        public Exited {
            awaited = Set.copyOf(awaited);
        }

        @Override
        public long deadline() {
            return awaited.equals(Set.of(Awaited.DEPARTURE)) ? Long.MAX_VALUE : until;
        }

        @Override
        public Optional<Ending> ending() {
            return Optional.of(why);
        }

        @Override
        public Optional<ExitStatus> exit() {
            return Optional.of(status);
        }
    }

    /** Nothing of it is left. */
    record Gone(Ending why, ExitStatus status) implements WorkerState {
        @Override
        public Optional<Ending> ending() {
            return Optional.of(why);
        }

        @Override
        public Optional<ExitStatus> exit() {
            return Optional.of(status);
        }
    }

    /** Says with what a unit is over. */
    sealed interface Until {
        /** The end of that top-level node. */
        record NodeDone(String topLevel) implements Until {}

        /** The end of the whole launch, which can't be cut into units. */
        record LaunchDone() implements Until {}

        /** The end of what is run once more; the launch around it may end meanwhile. */
        record RetryDone() implements Until {}
    }

    /** Says whether its launch has begun, which happens with its first unit. */
    enum Launch {
        AHEAD,
        BEGUN
    }

    /** Says whether anything can still come from it. */
    enum Channel {
        OPEN,
        CLOSED
    }

    /** What outlives a process. */
    enum Awaited {
        LAST_MESSAGES,
        /** What it has to say although it called back only after its end was told. */
        LATE_MESSAGES,
        DEPARTURE
    }
}
