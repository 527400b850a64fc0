package io.github.mvnrunner.engine.config;

/** When a retry runs. */
public enum RetryOrder {
    /** After all first attempts. */
    END,
    /** At once, before anything else of its worker. */
    IMMEDIATE
}
