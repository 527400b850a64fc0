package io.github.mvnrunner.engine.config;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Holds a {@code slow-timeout} as it is written: not scaled, and perhaps without a grace period. */
record SlowSpec(
        Duration period,
        OptionalInt terminateAfter,
        Optional<Duration> gracePeriod,
        SlowTimeout.OnTimeout onTimeout) {

    static SlowSpec every(Duration period) {
        return new SlowSpec(period, OptionalInt.empty(), Optional.empty(), SlowTimeout.OnTimeout.FAIL);
    }

    SlowTimeout resolve(Duration grace, Scale scale) {
        return new SlowTimeout(
                scale.of(period), terminateAfter, scale.of(gracePeriod.orElse(grace)), onTimeout);
    }
}
