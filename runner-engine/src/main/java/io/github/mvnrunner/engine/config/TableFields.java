package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.Nearest;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.List;
import java.util.Optional;

/** Reads the fields of one table; unknown ones are reported at once. */
record TableFields(Reading reading, RawValue owner, RawTable table) {

    static TableFields of(Reading reading, RawValue owner, RawTable table, List<String> known) {
        table.entries().forEach((name, value) -> {
            if (!known.contains(name)) {
                reading.problems()
                        .accept(new RunProblem.UnknownKey(
                                value.key(), reading.key() + "." + name, Nearest.to(name, known), known));
            }
        });
        return new TableFields(reading, owner, table);
    }

    /** {@return the field, empty if it is absent or wrong} */
    <T> Optional<T> optional(String name, Form<T> form) {
        return raw(name).flatMap(value -> reading.inner(name).read(form, value));
    }

    /** {@return the field, empty if it is absent, which is reported, or wrong} */
    <T> Optional<T> required(String name, Form<T> form) {
        if (raw(name).isEmpty()) {
            reading.problems().accept(new RunProblem.MissingKey(owner.key(), reading.key(), name, form.expected()));
        }
        return optional(name, form);
    }

    /** Reports that a field has a value that does not go with the others. */
    void clash(String name, String expected) {
        raw(name).ifPresent(value -> reading.problems()
                .accept(new RunProblem.WrongValue(
                        value.origin(), reading.key() + "." + name, value.shown(), expected)));
    }

    private Optional<RawValue> raw(String name) {
        return Optional.ofNullable(table.entries().get(name));
    }
}
