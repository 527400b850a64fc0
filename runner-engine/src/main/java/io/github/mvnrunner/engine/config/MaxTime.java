package io.github.mvnrunner.engine.config;

import java.time.Duration;

/**
 * Says how long a test may take, and what becomes of one that took longer; as libtest's {@code --ensure-time}.
 *
 * @param limit above 0
 */
public record MaxTime(Duration limit, OnExceed onExceed) {
    /** Says what becomes of a test that passed too late. */
    public enum OnExceed {
        /** It is told. */
        WARN,
        /** It failed. */
        FAIL
    }
}
