package io.github.mvnrunner.engine.event;

import java.util.List;

/** Sums up all attempts at a test in one word. */
public enum TestStatus {
    PASSED,
    /** Failed, then passed on a retry. */
    FLAKY,
    /** Failed beside other workers, then passed alone. */
    INTERFERENCE,
    /** Passed, though something else was expected. */
    UNEXPECTED_PASS,
    SKIPPED,
    /** Failed, as was expected. */
    EXPECTED,
    /** Flaky, where that counts as failed. */
    FLAKY_FAILED,
    FAILED,
    ERRORED,
    TIMED_OUT,
    CRASHED,
    /** Passed, though something else was expected, where that counts as failed. */
    UNEXPECTED_PASS_FAILED,
    NOT_RUN;

    /** {@return the status that the attempts, at least one, amount to} */
    public static TestStatus of(List<Attempt> attempts) {
        Attempt last = Attempt.deciding(attempts);
        return switch (last.outcome()) {
            case Outcome.Passed _ -> passed(attempts);
            case Outcome.Skipped _ -> SKIPPED;
            case Outcome.Failed _ -> FAILED;
            case Outcome.Errored _, Outcome.Leaked _ -> ERRORED;
            case Outcome.TimedOut timeout -> timeout.passes() ? passed(attempts) : TIMED_OUT;
            case Outcome.Crashed _ -> CRASHED;
            case Outcome.NotRun _ -> NOT_RUN;
        };
    }

    private static TestStatus passed(List<Attempt> attempts) {
        if (attempts.size() == 1 || Attempt.isRepeated(attempts)) {
            return PASSED;
        }
        return attempts.getLast().purpose() == Attempt.Purpose.ALONE ? INTERFERENCE : FLAKY;
    }

    /** {@return whether a test of this status makes a run red} */
    public boolean isFailure() {
        return ordinal() >= FLAKY_FAILED.ordinal();
    }
}
