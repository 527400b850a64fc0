package io.github.mvnrunner.engine.plan;

import java.time.Duration;

/**
 * Says how many units of a module may run at once.
 *
 * @param module whose units count
 * @param most how many ever may, 1 or more
 * @param worth how many more JVMs would only cost, by what its classes took in earlier runs; from 1 to {@code most}
 * @param patience after how long they have shown that they take longer this time, so that {@code most} counts; from the
 *     first of the module's units on
 */
public record ForkLimit(String module, int most, int worth, Duration patience) {
    /** Nothing is known of what its classes take. */
    public ForkLimit(String module, int most) {
        this(module, most, most, Duration.ZERO);
    }
}
