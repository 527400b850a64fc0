package io.github.mvnrunner.engine.config;

/** Which JVM a retry runs in. */
public enum RetryIn {
    /** One that ran nothing before. */
    FRESH,
    /** The one in which the test failed, right after its class; a fresh one if that JVM is gone. */
    SAME
}
