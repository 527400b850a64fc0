package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.Nearest;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads {@code .mvn/runner-expectations.toml}. */
record ExpectationReader(Surroundings surroundings, Consumer<RunProblem> problems) {
    static final String TABLE = "expectations";
    static final String EXPECTED = "expected";
    static final String INTERMITTENT = "known-intermittent";
    private static final List<String> KEYS = List.of(
            ConditionReader.FILTER, ConditionReader.PLATFORM, EXPECTED, INTERMITTENT, "reason", "issue", "owner", "expires");

    private static final Form<ExpectedOutcome> OUTCOME = Forms.choice(ExpectedOutcome.class);
    private static final Form<Set<ExpectedOutcome>> OUTCOMES = new Form<>(
            "an array of " + OUTCOME.expected(), ExpectationReader::outcomes);
    private static final Form<LocalDate> DATE = new Form<>("a date such as 2027-03-31", (value, _) -> date(value));

    /** {@return the entries that count on this machine, in their order} */
    List<Expectation> read(RawTable contents) {
        List<Expectation> entries = new ArrayList<>();
        contents.entries().forEach((key, value) -> {
            if (!key.equals(TABLE)) {
                List<String> known = List.of(TABLE);
                problems.accept(new RunProblem.UnknownKey(value.key(), key, Nearest.to(key, known), known));
            } else if (value.list().isEmpty()) {
                wrong(value);
            } else {
                value.list().orElseThrow().forEach(entry -> entry(entry).ifPresent(entries::add));
            }
        });
        return entries;
    }

    private Optional<Expectation> entry(RawValue entry) {
        Optional<TableFields> fields = new Reading(TABLE, surroundings, problems).table(entry, KEYS);
        if (fields.isEmpty()) {
            wrong(entry);
            return Optional.empty();
        }
        TableFields table = fields.get();
        Optional<Condition> condition =
                new ConditionReader(surroundings, problems).read(TABLE, entry, entry.table().orElseThrow());
        Optional<Set<ExpectedOutcome>> intermittent = table.optional(INTERMITTENT, OUTCOMES);
        Optional<ExpectedOutcome> expected = intermittent.isPresent()
                ? table.optional(EXPECTED, OUTCOME)
                : table.required(EXPECTED, OUTCOME);
        Optional<String> reason = table.optional("reason", Forms.NAME);
        Optional<String> issue = table.optional("issue", Forms.NAME);
        Optional<String> owner = table.optional("owner", Forms.NAME);
        Optional<LocalDate> expires = table.optional("expires", DATE);
        return condition.map(tests -> new Expectation(
                entry.key(),
                tests,
                expected.orElse(ExpectedOutcome.PASS),
                intermittent.orElse(Set.of()),
                reason,
                issue,
                owner,
                expires));
    }

    private void wrong(RawValue value) {
        problems.accept(new RunProblem.WrongValue(
                value.origin(), TABLE, value.shown(), "one or more tables [[" + TABLE + "]]"));
    }

    private static Optional<Set<ExpectedOutcome>> outcomes(RawValue value, Reading reading) {
        return Forms.strings(value)
                .map(words -> words.stream().map(word -> Forms.word(ExpectedOutcome.class, word)).toList())
                .filter(found -> !found.isEmpty() && found.stream().allMatch(Optional::isPresent))
                .map(found -> found.stream().map(Optional::orElseThrow).collect(Collectors.toSet()));
    }

    private static Optional<LocalDate> date(RawValue value) {
        if (value.value() instanceof LocalDate date) {
            return Optional.of(date);
        }
        try {
            return value.text().map(LocalDate::parse);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
