package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.Origin;
import io.github.mvnrunner.engine.problem.ProblemText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds all that was said about a run, before anything is computed of it.
 *
 * @param selected the profile's name
 * @param line the profile and its ancestors, nearest first, as far as the file has them
 * @param contents of the file
 */
record MergedConfig(String selected, List<Profile> line, RawTable contents, ConfigBuilder builder) {
    private static final int COLUMN = 48;

    EngineConfig config() {
        return builder.config(selected);
    }

    /**
     * {@return a file that says the same by itself, with where each value comes from}
     *
     * <p>What is typed for this one run stands in comments, because no file may say it. What a command line sets for all
     * tests is taken out of the overrides, which it outranks.
     */
    List<String> toml() {
        List<String> lines = new ArrayList<>();
        lines.add("# Profile " + selected + ", which takes what it lacks from: "
                + (line.size() < 2 ? "nothing else" : line.stream()
                        .map(Profile::name)
                        .filter(name -> !name.equals(selected))
                        .collect(Collectors.joining(", "))) + ".");
        tables("test-groups", lines);
        tables("scripts.setup", lines);
        tables("scripts.teardown", lines);
        lines.add("");
        lines.add("[profile." + TomlText.key(selected) + "]");
        Settings.ALL.forEach(setting -> line(setting, lines));
        entries("overrides", Profile::overrides, lines);
        entries("scripts", Profile::scripts, lines);
        builder.modules().forEach((module, said) -> said.written().forEach((key, value) -> Settings.byKey(key)
                .ifPresent(setting -> lines.add("# for the tests of " + module + ", where nothing above says it: "
                        + key + " = " + TomlText.of(setting, value, surroundings())))));
        return lines;
    }

    private void line(Setting<?> setting, List<String> lines) {
        Effective effective = effective(setting);
        boolean other = isSaidOtherwise(setting);
        if (other || setting.reach() == Setting.Reach.INVOCATION && effective.isBuiltIn()) {
            return;
        }
        boolean canStand = setting.reach() != Setting.Reach.INVOCATION && isToml(setting, effective.value());
        String text = (canStand ? "" : "# ") + setting.key() + " = " + effective.value();
        lines.add(text + " ".repeat(Math.max(1, COLUMN - text.length())) + "# " + effective.from());
    }

    private Effective effective(Setting<?> setting) {
        return Stream.concat(builder.above().stream(), builder.below().stream())
                .filter(layer -> layer.sets(setting.key()))
                .findFirst()
                .map(layer -> Effective.of(setting, layer, surroundings()))
                .orElseGet(() -> Effective.builtIn(setting));
    }

    /** {@code fail-fast} and {@code max-fail} are one key, and only the nearer of them counts. */
    private boolean isSaidOtherwise(Setting<?> setting) {
        if (setting != RunKeys.FAIL_FAST && setting != RunKeys.MAX_FAIL) {
            return false;
        }
        Setting<?> nearest = Stream.concat(builder.above().stream(), builder.below().stream())
                .filter(layer -> layer.maxFail().isPresent())
                .findFirst()
                .<Setting<?>>map(layer -> layer.sets(RunKeys.MAX_FAIL.key()) ? RunKeys.MAX_FAIL : RunKeys.FAIL_FAST)
                .orElse(RunKeys.FAIL_FAST);
        return setting != nearest;
    }

    /** What is built in may be nothing at all, or too much for one value. */
    private boolean isToml(Setting<?> setting, String value) {
        return TomlValues.value(value, new Origin.Option(setting.key(), value))
                .flatMap(raw -> new Reading(setting.key(), surroundings(), _ -> {}).read(setting.form(), raw))
                .isPresent();
    }

    private void tables(String path, List<String> lines) {
        RawTable at = contents;
        for (String name : path.split("\\.")) {
            at = Optional.ofNullable(at.entries().get(name))
                    .flatMap(RawValue::table)
                    .orElse(new RawTable(Map.of()));
        }
        at.entries().forEach((name, value) -> {
            lines.add("");
            lines.add("[" + path + "." + TomlText.key(name) + "]" + comment(value));
            value.table().ifPresent(table -> table.entries().forEach((key, inner) ->
                    lines.add(TomlText.key(key) + " = " + TomlText.of(inner))));
        });
    }

    private void entries(String name, Function<Profile, List<RawValue>> of, List<String> lines) {
        Set<String> outranked = builder.above().stream()
                .flatMap(layer -> layer.values().keySet().stream())
                .filter(key -> !ConditionReader.KEYS.contains(key))
                .collect(Collectors.toSet());
        for (Profile profile : line) {
            for (RawValue entry : of.apply(profile)) {
                Map<String, RawValue> kept = new LinkedHashMap<>(entry.table().orElseThrow().entries());
                kept.keySet().removeAll(outranked);
                if (ConditionReader.KEYS.containsAll(kept.keySet())) {
                    lines.add("");
                    lines.add("# outranked as a whole:" + comment(entry).substring(1));
                } else {
                    lines.add("");
                    lines.add("[[profile." + TomlText.key(selected) + "." + name + "]]" + comment(entry));
                    kept.forEach((key, value) -> lines.add(TomlText.key(key) + " = " + TomlText.of(value)));
                }
            }
        }
    }

    private static String comment(RawValue value) {
        return " # " + ProblemText.place(value.key());
    }

    private Surroundings surroundings() {
        return new Surroundings(builder.machine(), builder.testGroups().keySet());
    }
}
