package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.config.ScriptSpec.Phase;
import io.github.mvnrunner.engine.problem.Nearest;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Reads the entries of a profile's {@code scripts}.
 *
 * @param setup the names of all setup scripts
 * @param teardown the names of all teardown scripts
 */
record ScriptRuleReader(
        Surroundings surroundings, Set<String> setup, Set<String> teardown, Consumer<RunProblem> problems) {
    private static final String TABLE = "scripts";
    private static final String SETUP = "setup";
    private static final String TEARDOWN = "teardown";
    private static final List<String> KNOWN =
            List.of(ConditionReader.FILTER, ConditionReader.PLATFORM, SETUP, TEARDOWN);

    /** {@return the rules that count on this machine} */
    List<ScriptRule> read(List<RawValue> entries) {
        return entries.stream().flatMap(entry -> rule(entry).stream()).toList();
    }

    private Optional<ScriptRule> rule(RawValue entry) {
        RawTable table = entry.table().orElseThrow();
        TableFields fields = TableFields.of(new Reading(TABLE, surroundings, problems), entry, table, KNOWN);
        Optional<Condition> condition = new ConditionReader(surroundings, problems).read(TABLE, entry, table);
        Optional<List<String>> before = fields.optional(SETUP, names(Phase.SETUP, setup));
        Optional<List<String>> after = fields.optional(TEARDOWN, names(Phase.TEARDOWN, teardown));
        if (!table.entries().containsKey(SETUP) && !table.entries().containsKey(TEARDOWN)) {
            problems.accept(new RunProblem.EmptyRule(entry.key(), TABLE, "setup = \"database\""));
        }
        return condition.map(found -> new ScriptRule(entry.key(), found, before.orElse(List.of()), after.orElse(List.of())));
    }

    private static Form<List<String>> names(Phase phase, Set<String> known) {
        return new Form<>("the name of a " + Forms.wordOf(phase) + " script, or an array of names", (value, reading) -> {
            Optional<List<String>> names = Forms.strings(value);
            names.ifPresent(all -> all.stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> reading.problems()
                            .accept(new RunProblem.UnknownScript(
                                    value.origin(),
                                    Forms.wordOf(phase),
                                    name,
                                    Nearest.to(name, known),
                                    List.copyOf(new TreeSet<>(known))))));
            return names;
        });
    }
}
