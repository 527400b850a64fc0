package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.config.ScriptSpec.Phase;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.ArrayList;
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
    private static final String SCRIPTS = "scripts";
    private static final List<String> TOP = List.of(PROFILE, TEST_GROUPS, SCRIPTS, VersionCheck.KEY);

    private final RawTable contents;
    private final Machine machine;
    private final Consumer<RunProblem> problems;

    ConfigTables(RawTable contents, Machine machine, Consumer<RunProblem> problems) {
        this.contents = contents;
        this.machine = machine;
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
        tables(contents, PROFILE, "a table such as [profile.ci]")
                .forEach((name, value) -> profiles.put(
                        name, reader.profile(name, value.table().orElseThrow())));
        return profiles;
    }

    /** {@return all groups; 1 stands in for a wrong limit, so that the name is known} */
    Map<String, TestGroup> testGroups() {
        Map<String, TestGroup> groups = new LinkedHashMap<>();
        tables(contents, TEST_GROUPS, "a table such as [test-groups.database]").forEach((name, value) -> {
            Identifier.check(name, "test group", value.key(), problems);
            groups.put(name, new TestGroup(value.key(), limit(name, value)));
        });
        return groups;
    }

    /** {@return all scripts in the order of the file} */
    List<ScriptReader.Unscaled> scripts() {
        List<ScriptReader.Unscaled> scripts = new ArrayList<>();
        tables(contents, SCRIPTS, "a table such as [scripts.setup.database]").forEach((key, value) -> {
            Optional<Phase> phase = Forms.word(Phase.class, key);
            phase.ifPresent(found -> scripts.addAll(scripts(found, key)));
            if (phase.isEmpty()) {
                List<String> known = List.of("setup", "teardown");
                new ProfileReader(problems).refuse(value, key, SCRIPTS + "." + key, known, Settings.NOT_YET_AT_TOP);
            }
        });
        return scripts;
    }

    private List<ScriptReader.Unscaled> scripts(Phase phase, String key) {
        List<ScriptReader.Unscaled> scripts = new ArrayList<>();
        ScriptReader reader = new ScriptReader(new Surroundings(machine, Set.of()), problems);
        RawTable all = contents.entries().get(SCRIPTS).table().orElseThrow();
        tables(all, key, "a table such as [scripts." + key + ".database]").forEach((name, value) -> {
            Identifier.check(name, "script", value.key(), problems);
            reader.read(phase, name, value, value.table().orElseThrow()).ifPresent(scripts::add);
        });
        return scripts;
    }

    private int limit(String name, RawValue value) {
        Reading reading = new Reading(TEST_GROUPS + "." + name, new Surroundings(machine, Set.of()), problems);
        return reading.table(value, List.of("max-threads"))
                .flatMap(table -> table.required("max-threads", RunForms.SLOTS))
                .map(slots -> slots.on(machine.cpus()))
                .orElse(1);
    }

    /** {@return the tables inside the table {@code name}; anything else there is reported} */
    private Map<String, RawValue> tables(RawTable in, String name, String expected) {
        Map<String, RawValue> tables = new LinkedHashMap<>();
        Optional<RawValue> all = Optional.ofNullable(in.entries().get(name));
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
