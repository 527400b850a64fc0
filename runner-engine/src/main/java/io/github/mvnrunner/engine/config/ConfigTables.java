package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Takes the tables at the top of the file apart. */
final class ConfigTables {
    private static final String PROFILE = "profile";
    private static final String TEST_GROUPS = "test-groups";
    private static final List<String> TOP = List.of(PROFILE, TEST_GROUPS);

    private final RawTable contents;
    private final int cpus;
    private final Consumer<RunProblem> problems;

    ConfigTables(RawTable contents, int cpus, Consumer<RunProblem> problems) {
        this.contents = contents;
        this.cpus = cpus;
        this.problems = problems;
    }

    /** Reports keys at the top of the file that nobody knows. */
    void checkTop() {
        contents.entries().forEach((key, value) -> {
            if (!TOP.contains(key)) {
                new ProfileReader(problems).refuse(value, key, key, TOP, Settings.NOT_YET_AT_TOP);
            }
        });
    }

    Map<String, Profile> profiles() {
        Map<String, Profile> profiles = new LinkedHashMap<>();
        ProfileReader reader = new ProfileReader(problems);
        tables(PROFILE, "a table such as [profile.ci]")
                .forEach((name, value) -> profiles.put(
                        name, reader.profile(name, value.table().orElseThrow())));
        return profiles;
    }

    /** {@return each group's limit; 1 stands in for a wrong one, so that its name is known} */
    Map<String, Integer> testGroups() {
        Map<String, Integer> groups = new LinkedHashMap<>();
        tables(TEST_GROUPS, "a table such as [test-groups.database]").forEach((name, value) -> {
            Identifier.check(name, "test group", value.key(), problems);
            groups.put(name, limit(name, value));
        });
        return groups;
    }

    private int limit(String name, RawValue value) {
        Reading reading = new Reading(TEST_GROUPS + "." + name, new Surroundings(cpus, Set.of()), problems);
        return reading.table(value, List.of("max-threads"))
                .flatMap(table -> table.required("max-threads", RunForms.SLOTS))
                .map(slots -> slots.on(cpus))
                .orElse(1);
    }

    /** {@return the tables inside the table {@code name}; anything else there is reported} */
    private Map<String, RawValue> tables(String name, String expected) {
        Map<String, RawValue> tables = new LinkedHashMap<>();
        Optional<RawValue> all = Optional.ofNullable(contents.entries().get(name));
        all.filter(value -> !isTable(value)).ifPresent(value -> wrong(value, name, expected));
        all.filter(ConfigTables::isTable)
                .flatMap(RawValue::table)
                .ifPresent(table -> table.entries().forEach((key, value) -> {
                    if (isTable(value)) {
                        tables.put(key, value);
                    } else {
                        wrong(value, name + "." + key, expected);
                    }
                }));
        return tables;
    }

    private static boolean isTable(RawValue value) {
        return value.value() instanceof RawTable;
    }

    private void wrong(RawValue value, String path, String expected) {
        problems.accept(new RunProblem.WrongValue(value.origin(), path, value.shown(), expected));
    }
}
