package io.github.mvnrunner.engine.config;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * Says when a test is called slow, and when it is ended.
 *
 * @param period after how long, and how often, a running test is called slow; above zero
 * @param terminateAfter after how many periods the test is ended, 1 or more; empty for never
 * @param gracePeriod from the request to end to the forced end
 */
public record SlowTimeout(Duration period, OptionalInt terminateAfter, Duration gracePeriod, OnTimeout onTimeout) {
    /** What a test that was ended counts as. */
    public enum OnTimeout {
        FAIL,
        PASS
    }
}
