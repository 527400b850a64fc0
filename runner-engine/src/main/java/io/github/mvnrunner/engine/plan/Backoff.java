package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.config.RetrySpec;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Computes how long an attempt is held back.
 *
 * <p>As nextest: the cap comes first, then the jitter, so that capped delays differ, too. Nothing overflows: what is
 * too long to count in nanoseconds is as long as can be.
 */
public final class Backoff {
    private static final int FIRST_RETRY = 2;

    private final RetrySpec spec;
    private final RandomGenerator random;

    public Backoff(RetrySpec spec, RandomGenerator random) {
        this.spec = spec;
        this.random = random;
    }

    /** {@return the delay before the attempt with that number; zero before the first} */
    public Duration before(int attempt) {
        if (attempt < FIRST_RETRY) {
            return Duration.ZERO;
        }
        long cap = spec.maxDelay().map(Backoff::nanos).orElse(Long.MAX_VALUE);
        long capped = Math.min(cap, grown(attempt - FIRST_RETRY));
        return Duration.ofNanos(spec.jitter() ? jittered(capped) : capped);
    }

    private long grown(int doublings) {
        long delay = nanos(spec.delay());
        return switch (spec.backoff()) {
            case FIXED -> delay;
            case EXPONENTIAL -> doubled(delay, doublings);
        };
    }

    /** A shift is exact while it leaves the sign and no bit falls out. */
    private static long doubled(long delay, int times) {
        return times < Long.numberOfLeadingZeros(delay) ? delay << times : delay == 0 ? 0 : Long.MAX_VALUE;
    }

    /** A factor in (0.5, 1], as the generator's numbers are in [0, 1). */
    private long jittered(long delay) {
        return delay - (long) (delay / 2.0 * random.nextDouble());
    }

    private static long nanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }
}
