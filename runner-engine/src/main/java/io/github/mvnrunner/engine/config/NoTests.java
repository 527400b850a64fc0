package io.github.mvnrunner.engine.config;

/** Says what a run without any test is, as in nextest. */
public enum NoTests {
    /** The build fails. */
    FAIL,
    /** A warning says so. */
    WARN,
    /** Nothing happens. */
    PASS
}
