package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.filter.TestFilter;
import io.github.mvnrunner.engine.problem.Origin;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Says what is expected of some tests.
 *
 * @param origin where the entry stands
 * @param condition which tests
 * @param intermittent what happens now and then as well
 * @param issue where it is dealt with
 * @param owner who answers for it
 * @param expires the last day on which it counts without a word
 */
public record Expectation(
        Origin origin,
        Condition condition,
        ExpectedOutcome expected,
        Set<ExpectedOutcome> intermittent,
        Optional<String> reason,
        Optional<String> issue,
        Optional<String> owner,
        Optional<LocalDate> expires) {
    public Expectation {
        intermittent = Set.copyOf(intermittent);
    }

    /** {@return whether that is no surprise} */
    public boolean allows(ExpectedOutcome actual) {
        return actual == expected || intermittent.contains(actual);
    }

    /** {@return the line at which the entry stands; 0 if it stands in no file} */
    public int line() {
        return origin instanceof Origin.InFile place ? place.line() : 0;
    }

    Expectation withDefault(TestFilter meaning) {
        return new Expectation(
                origin, condition.withDefault(meaning), expected, intermittent, reason, issue, owner, expires);
    }
}
