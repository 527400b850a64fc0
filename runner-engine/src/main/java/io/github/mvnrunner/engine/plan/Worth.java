package io.github.mvnrunner.engine.plan;

import java.time.Duration;

/**
 * Tells how many workers some classes are worth, by what they took in earlier runs.
 *
 * @param workers 1 or more
 * @param time how long the classes are supposed to take in so many
 */
public record Worth(int workers, Duration time) {
    /** Workers that only now start, and a machine that is busy otherwise, make a run take so much longer. */
    private static final Duration START = Duration.ofSeconds(1);

    /** {@return after how long it is clear that the classes take longer this time} */
    Duration patience() {
        return time.multipliedBy(2).plus(START);
    }

    /**
     * {@return the limit for units of these classes}
     *
     * @param most how many may run at once whatever they take
     */
    public ForkLimit limit(String module, int most) {
        return new ForkLimit(module, most, Math.min(workers, most), patience());
    }
}
