package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.config.PlatformForm.Platform;
import io.github.mvnrunner.engine.filter.TestFilter;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads {@code filter} and {@code platform} of an override or a rule for scripts. */
record ConditionReader(Surroundings surroundings, Consumer<RunProblem> problems) {
    static final String FILTER = "filter";
    static final String PLATFORM = "platform";
    static final List<String> KEYS = List.of(FILTER, PLATFORM);

    /** {@return the condition; empty if it never holds on this machine, or if something is wrong with it} */
    Optional<Condition> read(String name, RawValue entry, RawTable table) {
        TableFields fields = new TableFields(new Reading(name, surroundings, problems), entry, table);
        if (KEYS.stream().noneMatch(table.entries()::containsKey)) {
            problems.accept(new RunProblem.MissingCondition(entry.key(), name));
        }
        Optional<Platform> platform = table.entries().containsKey(PLATFORM)
                ? fields.optional(PLATFORM, PlatformForm.PLATFORM)
                : Optional.of(Platform.ANY);
        Optional<TestFilter> filter = table.entries().containsKey(FILTER)
                ? fields.optional(FILTER, FilterForms.RULE)
                : Optional.of(new TestFilter.All());
        return platform.filter(Platform::here)
                .flatMap(found -> filter.map(tests -> new Condition(tests, found.jdk())));
    }
}
