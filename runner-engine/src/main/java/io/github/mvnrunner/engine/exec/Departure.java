package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.fork.Leak;
import io.github.mvnrunner.engine.fork.LeakStep;
import io.github.mvnrunner.engine.fork.LeakWatch;
import io.github.mvnrunner.engine.fork.LeftoverSweep;
import io.github.mvnrunner.engine.fork.Survivor;
import io.github.mvnrunner.engine.platform.SpawnedProcess;
import io.github.mvnrunner.engine.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees a worker off: what happens between its exit and the moment it counts as gone.
 *
 * <p>A worker that left as it should may have left something that is just ending, so that is watched for a while; what
 * is there then is a leak. After any other end nobody waits. Either way the survivors are ended, the process is given
 * back, and what they wrote is read to its end. Every step has a deadline of its own.
 *
 * <p>Confined to the thread of the unit that holds the worker.
 */
final class Departure {
    /** How long a survivor may take to end by itself once asked. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** How long the last output may take to arrive; only somebody who may not be ended makes it that long. */
    private static final Duration LAST_OUTPUT = Duration.ofSeconds(2);

    private enum Phase {
        PRESENT,
        WATCHED,
        SWEPT,
        READ,
        OVER
    }

    private final SpawnedProcess process;
    private final LeftoverSweep sweep;
    private final TimeSource time;
    private final Consumer<List<Survivor>> ended;
    private boolean stdoutOpen;
    private boolean stderrOpen;
    private Phase phase = Phase.PRESENT;
    private long until = Long.MAX_VALUE;
    private @Nullable LeakWatch watch;
    private @Nullable Leak leak;

    /**
     * A worker that lives.
     *
     * @param piped whether its output comes through pipes
     * @param ended takes, on any thread, those who could not be ended; to be passed on to {@link #swept}
     */
    Departure(
            SpawnedProcess process,
            LeftoverSweep sweep,
            TimeSource time,
            boolean piped,
            Consumer<List<Survivor>> ended) {
        this.process = process;
        this.sweep = sweep;
        this.time = time;
        this.ended = ended;
        this.stdoutOpen = piped;
        this.stderrOpen = piped;
    }

    /** The worker has exited as it should: what ends within the period is no leak. */
    void begin(Duration period) {
        watch = new LeakWatch(time.nanos(), period, stdoutOpen || stderrOpen);
        phase = Phase.WATCHED;
        LeakStep first = watch.start();
        if (!stdoutOpen) {
            first = watch.endOfFile(false);
        }
        if (!stderrOpen) {
            first = watch.endOfFile(true);
        }
        follow(watch, first);
    }

    /** The worker has exited otherwise, or nobody has time: what is left is asked to end, then ended. */
    void cutShort(boolean atOnce) {
        if (phase == Phase.PRESENT || phase == Phase.WATCHED) {
            end(sweep.look().survivors(), atOnce ? Duration.ZERO : GRACE);
        }
    }

    void endOfFile(boolean stderr) {
        stdoutOpen &= stderr;
        stderrOpen &= !stderr;
        if (phase == Phase.WATCHED && watch != null) {
            follow(watch, watch.endOfFile(stderr));
        } else if (phase == Phase.READ) {
            read();
        }
    }

    /** What could be ended has been. */
    void swept() {
        if (phase == Phase.SWEPT) {
            read();
        }
    }

    void lookAtClock() {
        if (time.nanos() < until) {
            return;
        }
        if (phase == Phase.WATCHED && watch != null) {
            follow(watch, watch.timeUp(time.nanos()));
        } else if (phase == Phase.READ) {
            phase = Phase.OVER;
            until = Long.MAX_VALUE;
        }
    }

    /** {@return when to {@link #lookAtClock}, in nanoseconds of the time source} */
    long deadline() {
        return until;
    }

    /** {@return whether nothing is left to wait for} */
    boolean over() {
        return phase == Phase.OVER;
    }

    /** {@return what was left when the period was over; empty if nothing was, or nobody waited for it} */
    Optional<Leak> leak() {
        return Optional.ofNullable(leak);
    }

    private void follow(LeakWatch watching, LeakStep step) {
        switch (step) {
            case LeakStep.Look look -> follow(watching, watching.looked(time.nanos(), sweep.look(look)));
            case LeakStep.WaitUntil(long nanos) -> until = nanos;
            case LeakStep.Clean _ -> {
                process.reap();
                read();
            }
            case LeakStep.Leaked(Leak found) -> {
                leak = found;
                end(found.survivors(), GRACE);
            }
        }
    }

    private void end(List<Survivor> survivors, Duration grace) {
        phase = Phase.SWEPT;
        until = Long.MAX_VALUE;
        sweep.end(survivors, grace, ended);
    }

    private void read() {
        if (phase != Phase.READ) {
            phase = Phase.READ;
            until = time.nanos() + LAST_OUTPUT.toNanos();
        }
        if (!stdoutOpen && !stderrOpen) {
            phase = Phase.OVER;
            until = Long.MAX_VALUE;
        }
    }
}
