package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.Nearest;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Takes one profile's values out of its table, and reports all that has no place there. */
final class ProfileReader {
    /** Why a key can't stand in the file. */
    static final String ONE_RUN = "it is about this one run";

    private static final String INHERITS = "inherits";
    private static final String OVERRIDES = "overrides";
    private static final String SCRIPTS = "scripts";
    private static final List<String> STRUCTURE = List.of(INHERITS, OVERRIDES, SCRIPTS);

    private final Consumer<RunProblem> problems;

    ProfileReader(Consumer<RunProblem> problems) {
        this.problems = problems;
    }

    Profile profile(String name, RawTable table) {
        Map<String, RawValue> values = new LinkedHashMap<>();
        table.entries().forEach((key, value) -> {
            if (!STRUCTURE.contains(key)) {
                entry(key, value, values);
            }
        });
        return new Profile(
                name,
                parent(name, Optional.ofNullable(table.entries().get(INHERITS))),
                values,
                tables(name, OVERRIDES, table),
                tables(name, SCRIPTS, table));
    }

    private List<RawValue> tables(String profile, String key, RawTable table) {
        Optional<RawValue> value = Optional.ofNullable(table.entries().get(key));
        Optional<List<RawValue>> tables = value.flatMap(RawValue::list)
                .filter(list -> list.stream().allMatch(element -> element.value() instanceof RawTable));
        value.filter(_ -> tables.isEmpty())
                .ifPresent(wrong -> wrong(wrong, key, "an array of tables such as [[profile." + profile + "." + key + "]]"));
        return tables.orElse(List.of());
    }

    private Optional<Profile.Parent> parent(String name, Optional<RawValue> inherits) {
        if (name.equals(Profile.DEFAULT)) {
            inherits.ifPresent(value -> wrong(
                    value,
                    "inherits of profile \"default\"",
                    "absent, since every other profile ends in it"));
            return Optional.empty();
        }
        inherits.filter(value -> value.text().isEmpty())
                .ifPresent(value -> wrong(value, INHERITS, "the name of a profile"));
        return inherits.flatMap(
                value -> value.text().map(parent -> new Profile.Parent(parent, value.origin())));
    }

    private void entry(String key, RawValue value, Map<String, RawValue> values) {
        Optional<Setting<?>> setting = Settings.byKey(key).filter(_ -> !key.contains("."));
        if (setting.isPresent() && setting.get().reach() == Setting.Reach.INVOCATION) {
            problems.accept(new RunProblem.MisplacedKey(value.key(), key, ONE_RUN, option(setting.get())));
        } else if (setting.isPresent()) {
            values.put(key, value);
        } else if (!innerKeys(key).isEmpty()) {
            inner(key, value, values);
        } else {
            refuse(value, key, key, profileKeys(), Settings.NOT_YET);
        }
    }

    /** Some keys stand in a table of their own: {@code junit.report-name}. */
    private void inner(String name, RawValue value, Map<String, RawValue> values) {
        List<String> known = innerKeys(name);
        if (!(value.value() instanceof RawTable table) || table.entries().isEmpty()) {
            wrong(value, name, "a table of " + String.join(", ", known));
            return;
        }
        table.entries().forEach((key, inner) -> {
            if (known.contains(key)) {
                values.put(name + "." + key, inner);
            } else {
                refuse(inner, key, name + "." + key, known, Settings.NOT_YET);
            }
        });
    }

    static String option(Setting<?> setting) {
        return "-Drunner." + setting.key() + " on the command line"
                + (setting == RunKeys.FILTER ? ", or " + RunKeys.DEFAULT_FILTER.key() + " here" : "");
    }

    private static List<String> innerKeys(String table) {
        return Settings.keys().stream()
                .filter(key -> key.startsWith(table + "."))
                .map(key -> key.substring(table.length() + 1))
                .toList();
    }

    void refuse(RawValue value, String key, String path, List<String> known, Set<String> notYet) {
        problems.accept(
                notYet.contains(path)
                        ? new RunProblem.NotYetSupported(value.key(), "the key \"" + path + "\"")
                        : new RunProblem.UnknownKey(value.key(), path, Nearest.to(key, known), known));
    }

    void wrong(RawValue value, String path, String expected) {
        problems.accept(new RunProblem.WrongValue(value.origin(), path, value.shown(), expected));
    }

    private static List<String> profileKeys() {
        return Stream.concat(
                        STRUCTURE.stream(),
                        Settings.ALL.stream()
                                .filter(setting -> setting.reach() != Setting.Reach.INVOCATION)
                                .map(setting -> setting.key().replaceFirst("\\..*", "")))
                .distinct()
                .toList();
    }
}
