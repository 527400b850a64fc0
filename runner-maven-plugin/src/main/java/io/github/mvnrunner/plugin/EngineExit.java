package io.github.mvnrunner.plugin;

/** How the engine ended, by its documented exit code. */
enum EngineExit {
    /** All tests passed. */
    PASSED,
    /** No test was selected. */
    NOTHING_RUN,
    /** No test passed what the user selects by, and that is a failure. */
    NOTHING_SELECTED,
    /** Tests failed. */
    TESTS_FAILED,
    /** A setup script failed, so tests that need it did not run. */
    SETUP_SCRIPT_FAILED,
    /** The run was ended before its time. */
    CANCELLED,
    /** The run took longer than its global timeout. */
    TIMED_OUT,
    /** The engine refused its request or configuration. */
    SET_UP_REFUSED,
    /** No JVM can be had that gets to the tests of some module. */
    GIVEN_UP,
    /** The engine failed by itself and says so. */
    BROKEN,
    /** The engine's JVM ended without a verdict. */
    DIED;

    /** Whether the build's message repeats what the engine wrote to standard error. */
    boolean quotesErrors() {
        return switch (this) {
            case PASSED, NOTHING_RUN, TESTS_FAILED, SETUP_SCRIPT_FAILED, CANCELLED, TIMED_OUT -> false;
            case NOTHING_SELECTED, SET_UP_REFUSED, GIVEN_UP, BROKEN, DIED -> true;
        };
    }

    /** Whether the engine came to its verdict undisturbed, so that it may run the next tests. */
    boolean isOrderly() {
        return switch (this) {
            case PASSED, NOTHING_RUN, NOTHING_SELECTED, TESTS_FAILED -> true;
            case SETUP_SCRIPT_FAILED, CANCELLED, TIMED_OUT, SET_UP_REFUSED, GIVEN_UP, BROKEN, DIED -> false;
        };
    }

    static EngineExit of(int code) {
        return switch (code) {
            case 0 -> PASSED;
            case 4 -> NOTHING_RUN;
            case 5 -> NOTHING_SELECTED;
            case 96 -> SET_UP_REFUSED;
            case 100 -> TESTS_FAILED;
            case 101 -> CANCELLED;
            case 102 -> TIMED_OUT;
            case 104 -> GIVEN_UP;
            case 105 -> SETUP_SCRIPT_FAILED;
            case 110 -> BROKEN;
            default -> DIED;
        };
    }
}
