package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.Origin;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tomlj.TomlTable;

/** Takes the profiles out of a parsed file, and reports all that has no place there. */
final class ProfileReader {
    private static final String INHERITS = "inherits";
    private static final List<String> TOP = List.of("profile");
    private static final Map<String, List<String>> INNER = Map.of(
            "fail-fast", List.of("max-fail"), "slow-timeout", List.of("period"), "junit", List.of("report-name"));

    private final ConfigFile file;
    private final Consumer<RunProblem> problems;

    ProfileReader(ConfigFile file, Consumer<RunProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    Map<String, Profile> profiles() {
        Map<String, Profile> profiles = new LinkedHashMap<>();
        for (String key : file.table().keySet()) {
            if (!TOP.contains(key)) {
                refuse(file.table(), key, key, TOP, Settings.NOT_YET_AT_TOP);
            } else if (value(file.table(), key) instanceof TomlTable all) {
                all.keySet().forEach(name -> profile(all, name).ifPresent(profile -> profiles.put(name, profile)));
            } else {
                wrong(file.table(), key, key, "a table such as [profile.ci]");
            }
        }
        return profiles;
    }

    private Optional<Profile> profile(TomlTable all, String name) {
        if (!(value(all, name) instanceof TomlTable table)) {
            wrong(all, name, "profile." + name, "a table such as [profile.ci]");
            return Optional.empty();
        }
        Map<String, RawValue> values = new LinkedHashMap<>();
        table.keySet().stream().filter(key -> !key.equals(INHERITS)).forEach(key -> entry(table, key, values));
        return Optional.of(new Profile(name, parent(name, table), new Layer(values)));
    }

    private Optional<Profile.Parent> parent(String name, TomlTable table) {
        if (!table.keySet().contains(INHERITS)) {
            return Optional.empty();
        }
        if (name.equals(Profile.DEFAULT)) {
            wrong(table, INHERITS, "inherits of profile \"default\"", "absent, since every other profile ends in it");
            return Optional.empty();
        }
        if (value(table, INHERITS) instanceof String parent) {
            return Optional.of(new Profile.Parent(parent, file.valueOrigin(table, INHERITS)));
        }
        wrong(table, INHERITS, INHERITS, "the name of a profile");
        return Optional.empty();
    }

    private void entry(TomlTable table, String key, Map<String, RawValue> values) {
        if (INNER.containsKey(key) && value(table, key) instanceof TomlTable inner) {
            inner(table, key, inner, values);
        } else if (Settings.byKey(key).isPresent() && !key.contains(".")) {
            put(table, key, key, values);
        } else if (INNER.containsKey(key)) {
            wrong(table, key, key, "a table of " + String.join(", ", INNER.get(key)));
        } else {
            refuse(table, key, key, profileKeys(), Settings.NOT_YET);
        }
    }

    private void inner(TomlTable outer, String name, TomlTable table, Map<String, RawValue> values) {
        for (String key : table.keySet()) {
            String path = name + "." + key;
            if (!INNER.get(name).contains(key)) {
                refuse(table, key, path, INNER.get(name), Settings.NOT_YET);
            } else {
                put(table, key, settingOf(name, key), values);
            }
        }
        if (table.isEmpty()) {
            wrong(outer, name, name, "a table with " + String.join(", ", INNER.get(name)));
        }
    }

    private static String settingOf(String table, String key) {
        return switch (table) {
            case "fail-fast" -> Settings.MAX_FAIL.key();
            case "slow-timeout" -> Settings.SLOW_TIMEOUT.key();
            default -> table + "." + key;
        };
    }

    private void put(TomlTable table, String key, String setting, Map<String, RawValue> values) {
        RawValue value = new RawValue(value(table, key), RawValue.Typing.STRICT, file.valueOrigin(table, key));
        if (values.putIfAbsent(setting, value) != null) {
            problems.accept(new RunProblem.ConflictingKeys(
                    file.keyOrigin(table, key), setting, Settings.FAIL_FAST.key()));
        }
    }

    private void refuse(TomlTable table, String key, String path, List<String> known, Set<String> notYet) {
        Origin origin = file.keyOrigin(table, key);
        problems.accept(
                notYet.contains(path)
                        ? new RunProblem.NotYetSupported(origin, "the key \"" + path + "\"")
                        : new RunProblem.UnknownKey(origin, path, Nearest.to(key, known), known));
    }

    private void wrong(TomlTable table, String key, String path, String expected) {
        Origin origin = file.valueOrigin(table, key);
        String shown = new RawValue(value(table, key), RawValue.Typing.STRICT, origin).shown();
        problems.accept(new RunProblem.WrongValue(origin, path, shown, expected));
    }

    private static List<String> profileKeys() {
        return Stream.concat(
                        Stream.of(INHERITS),
                        Settings.keys().stream().map(key -> key.replaceFirst("\\..*", "")))
                .toList();
    }

    private static Object value(TomlTable table, String key) {
        return table.get(List.of(key));
    }
}
