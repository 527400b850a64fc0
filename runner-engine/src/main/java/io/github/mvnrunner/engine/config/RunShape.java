package io.github.mvnrunner.engine.config;

import java.util.Optional;

/**
 * Says which part of the tests a run takes.
 *
 * @param partition the shard, empty for all tests
 */
public record RunShape(Optional<Partition> partition) {
    /** All tests, once. */
    public static final RunShape WHOLE = new RunShape(Optional.empty());

    static RunShape of(LayeredSettings settings) {
        return new RunShape(settings.get(ShapeKeys.PARTITION));
    }
}
