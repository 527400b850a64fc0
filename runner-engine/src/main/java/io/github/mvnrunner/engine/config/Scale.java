package io.github.mvnrunner.engine.config;

import java.time.Duration;

/**
 * Stretches timeouts, for machines that are slow.
 *
 * @param factor above 0
 */
record Scale(double factor) {
    private static final double NANOS = 1e9;

    /** {@return the timeout times the factor, at most a hundred years; above 0 if it was} */
    Duration of(Duration timeout) {
        if (factor == 1 || timeout.isZero()) {
            return timeout;
        }
        double seconds = Math.min(HumanTime.LONGEST.toSeconds(), (timeout.toSeconds() + timeout.getNano() / NANOS) * factor);
        long whole = (long) seconds;
        Duration scaled = Duration.ofSeconds(whole, Math.round((seconds - whole) * NANOS));
        return scaled.isZero() ? Duration.ofNanos(1) : scaled;
    }
}
