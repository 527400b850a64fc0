package io.github.mvnrunner.engine.event;

import java.util.List;

/**
 * Counts a run's tests by the last attempt of each.
 *
 * <p>The law: {@code planned = finished() + skipped + notRun} once a run has ended.
 *
 * @param planned tests known so far, dynamic ones as they register
 * @param passed all that passed, flaky, interfered, slow and leaky ones included
 * @param failed assertion failures
 * @param leaky passed, and left something behind
 * @param expected failed, as was expected
 * @param unexpected passed, though something else was expected, where that is no failure
 * @param errored other throwables, and leaks that are failures
 */
public record RunStats(
        int planned,
        int running,
        int passed,
        int slow,
        int flaky,
        int interfered,
        int leaky,
        int failed,
        int errored,
        int timedOut,
        int crashed,
        int skipped,
        int notRun,
        int expected,
        int unexpected) {

    /** Nothing planned, nothing run. */
    public static final RunStats EMPTY = new RunStats(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** {@return how many tests ran to an end} */
    public int finished() {
        return passed + failures() + expected;
    }

    /** {@return how many tests failed in one way or another} */
    public int failures() {
        return failed + errored + timedOut + crashed;
    }

    /** {@return these counts with so many more tests planned} */
    public RunStats plan(int more) {
        return new RunStats(
                planned + more, running, passed, slow, flaky, interfered, leaky, failed, errored, timedOut, crashed,
                skipped, notRun, expected, unexpected);
    }

    /** {@return these counts with that many tests running} */
    public RunStats running(int now) {
        return new RunStats(
                planned, now, passed, slow, flaky, interfered, leaky, failed, errored, timedOut, crashed, skipped,
                notRun, expected, unexpected);
    }

    /** {@return these counts with one more test ended that way} */
    public RunStats add(List<Attempt> attempts, TestStatus status) {
        boolean slowOne = attempts.getLast().slow();
        boolean leakyOne = attempts.getLast().leaked();
        boolean good = status.ordinal() < TestStatus.SKIPPED.ordinal();
        return new RunStats(
                planned,
                running,
                passed + one(good),
                slow + one(slowOne),
                flaky + one(status == TestStatus.FLAKY || status == TestStatus.FLAKY_FAILED),
                interfered + one(status == TestStatus.INTERFERENCE),
                leaky + one(good && leakyOne),
                failed + one(isFailed(status)),
                errored + one(status == TestStatus.ERRORED),
                timedOut + one(status == TestStatus.TIMED_OUT),
                crashed + one(status == TestStatus.CRASHED),
                skipped + one(status == TestStatus.SKIPPED),
                notRun + one(status == TestStatus.NOT_RUN),
                expected + one(status == TestStatus.EXPECTED),
                unexpected + one(status == TestStatus.UNEXPECTED_PASS));
    }

    /** {@return the counts of both runs together} */
    public RunStats and(RunStats other) {
        return new RunStats(
                planned + other.planned,
                running + other.running,
                passed + other.passed,
                slow + other.slow,
                flaky + other.flaky,
                interfered + other.interfered,
                leaky + other.leaky,
                failed + other.failed,
                errored + other.errored,
                timedOut + other.timedOut,
                crashed + other.crashed,
                skipped + other.skipped,
                notRun + other.notRun,
                expected + other.expected,
                unexpected + other.unexpected);
    }

    /** {@return what these counts have beyond those of an earlier moment} */
    public RunStats since(RunStats earlier) {
        return new RunStats(
                planned - earlier.planned,
                running - earlier.running,
                passed - earlier.passed,
                slow - earlier.slow,
                flaky - earlier.flaky,
                interfered - earlier.interfered,
                leaky - earlier.leaky,
                failed - earlier.failed,
                errored - earlier.errored,
                timedOut - earlier.timedOut,
                crashed - earlier.crashed,
                skipped - earlier.skipped,
                notRun - earlier.notRun,
                expected - earlier.expected,
                unexpected - earlier.unexpected);
    }

    private static boolean isFailed(TestStatus status) {
        return status == TestStatus.FAILED
                || status == TestStatus.FLAKY_FAILED
                || status == TestStatus.UNEXPECTED_PASS_FAILED;
    }

    private static int one(boolean yes) {
        return yes ? 1 : 0;
    }
}
