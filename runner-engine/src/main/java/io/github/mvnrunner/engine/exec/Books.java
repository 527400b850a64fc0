package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.filter.SelectionBook;
import io.github.mvnrunner.engine.output.OutputStore;
import io.github.mvnrunner.engine.plan.Policies;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.time.TimeSource;
import java.util.random.RandomGenerator;

/**
 * Gives ledgers what they share; safe for use by all of them.
 *
 * @param checkInterference whether a test that failed beside other workers is run once more, alone
 * @param random for the jitter of delays
 * @param selections what {@code -Dtest} comes to
 */
record Books(
        Policies policies,
        boolean checkInterference,
        RetryBudget budget,
        InterferenceChecks checks,
        RandomGenerator random,
        TimeSource time,
        Neighbours neighbours,
        Endings endings,
        OutputStore output,
        SelectionBook selections,
        Sender<UnitMessage> out) {
    /** {@return whether so many tests have failed that it isn't worth to try those of that unit again} */
    boolean refuses(UnitPlan unit) {
        return switch (unit.purpose()) {
            case RETRY -> !budget.allowsRetries();
            case ALONE -> checks.enough(unit.module(), unit.suite());
            case FIRST, REPEAT -> false;
        };
    }
}
