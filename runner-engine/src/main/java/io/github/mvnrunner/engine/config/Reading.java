package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the value of one key, and reports what is wrong with it.
 *
 * @param key as messages name it, with the tables around it
 */
record Reading(String key, Surroundings at, Consumer<RunProblem> problems) {

    /** {@return the value if nothing is wrong with it; else at least one problem has been reported} */
    <T> Optional<T> read(Form<T> form, RawValue value) {
        List<RunProblem> found = new ArrayList<>();
        Optional<T> result = form.reader().read(value, new Reading(key, at, found::add));
        if (result.isEmpty() && found.isEmpty()) {
            found.add(new RunProblem.WrongValue(value.origin(), key, value.shown(), form.expected()));
        }
        found.forEach(problems);
        return found.isEmpty() ? result : Optional.empty();
    }

    /** {@return the fields of a table with these keys; empty if the value is no table} */
    Optional<TableFields> table(RawValue value, List<String> known) {
        return value.table().map(table -> TableFields.of(this, value, table, known));
    }

    Reading inner(String name) {
        return new Reading(key + "." + name, at, problems);
    }
}
