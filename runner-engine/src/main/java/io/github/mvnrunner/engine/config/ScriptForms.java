package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.config.ScriptSpec.RelativeTo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the forms of what describes a script. */
final class ScriptForms {
    private static final Form<List<String>> WORDS = new Form<>(
            "a command line with closed quotes, or an array of strings", (value, _) -> value.text()
                    .flatMap(ShellWords::split)
                    .or(() -> Forms.strings(value)
                            .filter(words -> value.text().isEmpty() && !words.isEmpty() && !words.getFirst().isBlank())));

    static final Form<Command> COMMAND = new Form<>(
            WORDS.expected() + ", or a table { command-line, relative-to, env }",
            (value, reading) -> reading.table(value, List.of("command-line", "relative-to", "env"))
                    .map(ScriptForms::command)
                    .orElseGet(() -> WORDS.reader()
                            .read(value, reading)
                            .map(words -> new Command(words, RelativeTo.NONE, Map.of()))));

    private static final Form<Map<String, String>> ENVIRONMENT = new Form<>(
            "a table of strings, no name of which starts with \"" + EngineVariables.PREFIX + "\"",
            (value, _) -> value.table().flatMap(ScriptForms::environment));

    private ScriptForms() {}

    /** A program, its arguments, and what is around it. */
    record Command(List<String> words, RelativeTo relativeTo, Map<String, String> environment) {}

    private static Optional<Command> command(TableFields table) {
        RelativeTo relativeTo =
                table.optional("relative-to", Forms.choice(RelativeTo.class)).orElse(RelativeTo.NONE);
        Map<String, String> environment = table.optional("env", ENVIRONMENT).orElse(Map.of());
        return table.required("command-line", WORDS).map(words -> new Command(words, relativeTo, environment));
    }

    private static Optional<Map<String, String>> environment(RawTable table) {
        Map<String, String> variables = new LinkedHashMap<>();
        table.entries().forEach((name, value) -> value.text()
                .filter(_ -> !name.startsWith(EngineVariables.PREFIX) && !name.isBlank() && name.indexOf('=') < 0)
                .ifPresent(text -> variables.put(name, text)));
        return Optional.of(variables).filter(sound -> sound.size() == table.entries().size());
    }
}
