package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.filter.TestFilter;
import java.util.List;
import java.util.Optional;

/**
 * Says which part of the tests a run takes, and what is expected of them.
 *
 * @param partition the shard, empty for all tests
 * @param stress how often they are run
 */
public record RunShape(Optional<Partition> partition, Expectations expectations, Stress stress) {
    /** All tests, once, from which nothing but success is expected. */
    public static final RunShape WHOLE = new RunShape(Optional.empty(), Expectations.NONE, Stress.NONE);

    static RunShape of(LayeredSettings settings, List<Expectation> entries, TestFilter byDefault) {
        Expectations.Mode mode = settings.get(ShapeKeys.EXPECTATIONS);
        return new RunShape(
                settings.get(ShapeKeys.PARTITION),
                new Expectations(
                        mode == Expectations.Mode.OFF
                                ? List.of()
                                : entries.stream().map(entry -> entry.withDefault(byDefault)).toList(),
                        mode,
                        settings.get(ShapeKeys.EXPECTED_IN_XML)),
                Stress.of(settings));
    }
}
