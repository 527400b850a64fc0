package io.github.mvnrunner.engine.event;

/** Says why a run was cancelled; a later reason counts only if it is greater. */
public enum CancelReason {
    /** What tests need could not be set up. */
    SETUP_SCRIPT_FAILURE,
    TEST_FAILURE,
    REPORT_ERROR,
    /** The engine can't go on: a bug of its own. */
    ENGINE_ERROR,
    /** The run took longer than it may. */
    GLOBAL_TIMEOUT,
    /** Enough tests have failed, and the running ones are not waited for. */
    TEST_FAILURE_IMMEDIATE,
    /** SIGTERM, SIGHUP, or Maven is gone. */
    SIGNAL,
    INTERRUPT,
    SECOND_SIGNAL
}
