package io.github.mvnrunner.engine.config;

import java.time.Duration;
import java.util.Optional;

/**
 * Says how often a failed test is run again, and how long to wait before.
 *
 * <p>The same as nextest's {@code retries}.
 *
 * @param count how many further attempts a failed test gets, 0 for none
 * @param delay before the first retry; zero for none
 * @param jitter whether each delay is shortened by a random factor in (0.5, 1]
 * @param maxDelay the most that an exponential delay grows to
 */
public record RetrySpec(int count, Backoff backoff, Duration delay, boolean jitter, Optional<Duration> maxDelay) {
    /** No retries. */
    public static final RetrySpec NONE = times(0);

    /** How delays grow from one retry to the next. */
    public enum Backoff {
        FIXED,
        /** Each delay is twice the one before. */
        EXPONENTIAL
    }

    /** {@return that many retries, without a delay} */
    public static RetrySpec times(int count) {
        return new RetrySpec(count, Backoff.FIXED, Duration.ZERO, false, Optional.empty());
    }
}
