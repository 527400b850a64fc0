package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.config.ScriptForms.Command;
import io.github.mvnrunner.engine.config.ScriptSpec.Phase;
import io.github.mvnrunner.engine.problem.Origin;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads {@code [scripts.setup.<name>]} and {@code [scripts.teardown.<name>]}. */
record ScriptReader(Surroundings surroundings, Consumer<RunProblem> problems) {
    private static final String COMMAND = "command";
    private static final List<String> KNOWN = List.of(
            COMMAND, "slow-timeout", "leak-timeout", "capture-stdout", "capture-stderr", "junit");
    private static final List<String> JUNIT = List.of("store-success-output", "store-failure-output");

    /** A script whose timeouts have not been scaled. */
    record Unscaled(
            Origin origin,
            String name,
            Phase phase,
            Command command,
            Optional<SlowSpec> slow,
            LeakTimeout leak,
            boolean captureStdout,
            boolean captureStderr,
            boolean storeSuccess,
            boolean storeFailure) {

        ScriptSpec resolve(Duration grace, Scale scale) {
            return new ScriptSpec(
                    name,
                    phase,
                    command.words(),
                    command.relativeTo(),
                    command.environment(),
                    slow.map(spec -> spec.resolve(grace, scale)),
                    new LeakTimeout(scale.of(leak.period()), leak.result()),
                    captureStdout,
                    captureStderr,
                    storeSuccess,
                    storeFailure);
        }
    }

    /** {@return the script, empty if something is wrong with it} */
    Optional<Unscaled> read(Phase phase, String name, RawValue value, RawTable table) {
        String path = "scripts." + Forms.wordOf(phase) + "." + name;
        TableFields fields = TableFields.of(new Reading(path, surroundings, problems), value, table, KNOWN);
        Optional<TableFields> junit = Optional.ofNullable(table.entries().get("junit"))
                .flatMap(inner -> junit(new Reading(path + ".junit", surroundings, problems), inner));
        return fields.required(COMMAND, ScriptForms.COMMAND)
                .map(command -> new Unscaled(
                        value.key(),
                        name,
                        phase,
                        command,
                        fields.optional("slow-timeout", TestForms.SLOW_TIMEOUT),
                        fields.optional("leak-timeout", TestForms.LEAK_TIMEOUT)
                                .orElse(TestKeys.LEAK_TIMEOUT.builtIn()),
                        fields.optional("capture-stdout", Forms.FLAG).orElse(false),
                        fields.optional("capture-stderr", Forms.FLAG).orElse(false),
                        flag(junit, JUNIT.getFirst()),
                        flag(junit, JUNIT.getLast())));
    }

    private static boolean flag(Optional<TableFields> junit, String key) {
        return junit.flatMap(fields -> fields.optional(key, Forms.FLAG)).orElse(true);
    }

    private static Optional<TableFields> junit(Reading reading, RawValue value) {
        Optional<TableFields> fields = reading.table(value, JUNIT);
        if (fields.isEmpty()) {
            reading.problems()
                    .accept(new RunProblem.WrongValue(
                            value.origin(), reading.key(), value.shown(), "a table of " + String.join(", ", JUNIT)));
        }
        return fields;
    }
}
