package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.Nearest;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the entries of a profile's {@code overrides}. */
record OverrideReader(LayerReader layers) {
    private static final String TABLE = "overrides";
    private static final List<String> KNOWN = Stream.concat(
                    Stream.concat(ConditionReader.KEYS.stream(), Stream.of(RunKeys.DEFAULT_FILTER.key())),
                    TestKeys.ALL.stream().<String>map(Setting::key))
            .toList();

    /**
     * Holds the entries that count on this machine.
     *
     * @param rules those about tests
     * @param platform what is set for the run as a whole, nearest first
     */
    record Read(List<OverrideRule> rules, List<Layer> platform) {}

    Read read(List<RawValue> entries) {
        List<OverrideRule> rules = new ArrayList<>();
        List<Layer> platform = new ArrayList<>();
        for (RawValue entry : entries) {
            RawTable table = entry.table().orElseThrow();
            Optional<Condition> condition = new ConditionReader(layers.surroundings(), layers.problems())
                    .read(TABLE, entry, table);
            Layer layer = layers.read(settings(entry, table));
            condition.ifPresent(found -> {
                rules.add(new OverrideRule(entry.key(), found, layer));
                platform.add(layer);
            });
        }
        return new Read(rules, platform);
    }

    private Map<String, RawValue> settings(RawValue entry, RawTable table) {
        Map<String, RawValue> values = new LinkedHashMap<>();
        table.entries().forEach((key, value) -> {
            if (!ConditionReader.KEYS.contains(key) && isAllowed(key, value, table)) {
                values.put(key, value);
            }
        });
        if (ConditionReader.KEYS.containsAll(table.entries().keySet())) {
            layers.problems().accept(new RunProblem.EmptyRule(entry.key(), TABLE, "retries = 2"));
        }
        return values;
    }

    private boolean isAllowed(String key, RawValue value, RawTable table) {
        Optional<RunProblem> refused = Settings.byKey(key)
                .map(setting -> refusal(setting, value, table))
                .orElseGet(() -> Optional.of(
                        Settings.NOT_YET.contains(key)
                                ? new RunProblem.NotYetSupported(value.key(), "the key \"" + key + "\"")
                                : new RunProblem.UnknownKey(value.key(), key, Nearest.to(key, KNOWN), KNOWN)));
        refused.ifPresent(layers.problems());
        return refused.isEmpty();
    }

    private static Optional<RunProblem> refusal(Setting<?> setting, RawValue value, RawTable table) {
        return switch (setting.reach()) {
            case TEST -> Optional.empty();
            case RUN -> Optional.of(misplaced(setting, value, "it is about the run as a whole", "it in the profile itself"));
            case INVOCATION -> Optional.of(misplaced(setting, value, ProfileReader.ONE_RUN, ProfileReader.option(setting)));
            case PLATFORM -> isAboutSomeTests(table)
                    ? Optional.of(misplaced(
                            setting,
                            value,
                            "it is about the run as a whole, and the override only about some tests",
                            "an override with a platform, but without filter and jdk"))
                    : Optional.empty();
        };
    }

    private static boolean isAboutSomeTests(RawTable table) {
        return table.entries().containsKey(ConditionReader.FILTER)
                || Optional.ofNullable(table.entries().get(ConditionReader.PLATFORM))
                        .flatMap(RawValue::table)
                        .filter(platform -> platform.entries().containsKey("jdk"))
                        .isPresent();
    }

    private static RunProblem misplaced(Setting<?> setting, RawValue value, String reason, String advice) {
        return new RunProblem.MisplacedKey(value.key(), setting.key(), reason, advice);
    }
}
