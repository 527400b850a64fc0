package io.github.mvnrunner.engine.event;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Says how one attempt at a test ended. */
public sealed interface Outcome {

    /** What is thrown in the name of a test that passed too late, where that is a failure. */
    String MAX_TIME_EXCEEDED = "MaxTimeExceeded";

    /**
     * The test passed.
     *
     * @param late whether it took longer than {@code max-time} says, where that is no failure
     */
    record Passed(boolean late) implements Outcome {
        /** It passed in time. */
        public Passed() {
            this(false);
        }
    }

    /** An assertion failed. */
    record Failed(Thrown thrown) implements Outcome {}

    /** Something other than an assertion was thrown. */
    record Errored(Thrown thrown) implements Outcome {}

    /**
     * The test was ended because it took too long.
     *
     * @param limit what it was allowed to take
     * @param passes whether that counts as passed, as {@code on-timeout = "pass"} says
     * @param dump what its threads did, shortened for people; empty if nothing could be learnt
     * @param dumpFile the whole thread dump, empty if there is none
     */
    record TimedOut(Duration limit, boolean passes, String dump, Optional<String> dumpFile) implements Outcome {}

    /**
     * The worker's JVM ended, or its channel broke, while the test ran.
     *
     * @param how one line: {@code killed by SIGKILL}, {@code System.exit(3) was called}
     * @param detail stack or output that shows the cause, may be empty
     */
    record Crashed(String how, String detail) implements Outcome {}

    /**
     * All went well, but something was left behind, and {@code leak-timeout} makes that a failure.
     *
     * @param left what, a thing each
     */
    record Leaked(List<String> left) implements Outcome {
        public Leaked {
            left = List.copyOf(left);
        }
    }

    /** The test was disabled, or an assumption did not hold. */
    record Skipped(Optional<String> reason, Optional<Thrown> assumption) implements Outcome {}

    /**
     * The test was planned and never ran, or not to its end.
     *
     * @param begun whether it was running when the run was cancelled
     * @param dump what its threads did then, shortened for people; empty if nobody asked, or nothing could be learnt
     * @param dumpFile the whole thread dump, empty if there is none
     */
    record NotRun(String reason, boolean begun, String dump, Optional<String> dumpFile) implements Outcome {
        /** It never ran. */
        public NotRun(String reason) {
            this(reason, false, "", Optional.empty());
        }

        /** {@return the reason as reports give it} */
        public String message() {
            return (begun ? "not run to its end: " : "not run: ") + reason;
        }

        /** The reason of tests whose container failed before it came to them; Surefire leaves them out. */
        public static final String CONTAINER_FAILED = "its container failed";
    }

    /** {@return whether this outcome makes the attempt a passed one} */
    default boolean isSuccess() {
        return this instanceof Passed || this instanceof TimedOut timeout && timeout.passes();
    }

    /** {@return whether the test was running when the run was cancelled} */
    default boolean isCutOff() {
        return this instanceof NotRun notRun && notRun.begun();
    }

    /** {@return whether this outcome makes the attempt a failed one} */
    default boolean isFailure() {
        return switch (this) {
            case Failed _, Errored _, Crashed _, Leaked _ -> true;
            case TimedOut timeout -> !timeout.passes();
            case Passed _, Skipped _, NotRun _ -> false;
        };
    }
}
