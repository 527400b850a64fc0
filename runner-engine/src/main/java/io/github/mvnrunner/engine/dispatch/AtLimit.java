package io.github.mvnrunner.engine.dispatch;

/** Says what becomes of running tests once enough tests have failed. */
public enum AtLimit {
    /** They run to their end. */
    WAIT,
    /** They are ended, as by SIGTERM. */
    TERMINATE
}
