package io.github.mvnrunner.engine.config;

/** Where a retry runs. */
public enum RetryIn {
    /** A worker of its own. */
    FRESH,
    /** The worker in which the test failed, while that lives. */
    SAME
}
