package io.github.mvnrunner.engine.config;

import java.time.Duration;

/**
 * Says how long what a test leaves behind may take to end.
 *
 * @param period from the worker's exit to the verdict; output does not extend it
 */
public record LeakTimeout(Duration period, Result result) {
    /** What a leak makes of what leaked. */
    public enum Result {
        PASS,
        FAIL
    }
}
