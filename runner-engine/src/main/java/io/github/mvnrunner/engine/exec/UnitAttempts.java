package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down the attempts that one unit makes, each with its number; confined to the unit's thread. */
record UnitAttempts(UnitPlan plan, TestRules rules, Books books, int slot, Neighbours.Moment began) {
    UnitAttempts(UnitPlan plan, TestRules rules, Books books, int slot) {
        this(plan, rules, books, slot, books.neighbours().now(slot));
    }

    /** {@return those made before this unit} */
    List<Attempt> previous(TestId id) {
        return plan.previous().getOrDefault(id, List.of());
    }

    /** {@return which attempt at that test or container this is} */
    int number(TestId id) {
        return previous(id).size() + 1;
    }

    /** {@return an attempt that took no time and printed nothing; what failed so had the whole unit's neighbours} */
    Attempt bare(TestId id, Outcome outcome) {
        List<String> beside = outcome.isFailure() ? books.neighbours().since(began, slot) : now().beside();
        return attempt(id, books.time().now(), Duration.ZERO, Duration.ZERO, false, beside, outcome, Output.NONE);
    }

    /** {@return an attempt at a test, which was begun unless {@code test} is null} */
    Attempt made(TestId id, @Nullable LiveTest test, Duration taken, Outcome outcome, Output output) {
        return attempt(
                id,
                test == null ? books.time().now() : test.startedAt,
                taken,
                previous(id).isEmpty() ? Duration.ZERO : plan.delay(),
                test != null && test.slow,
                test == null ? now().beside() : books.neighbours().since(test.began, slot),
                outcome,
                output);
    }

    /** {@return this moment, and the suites that run beside this unit} */
    Neighbours.Moment now() {
        return books.neighbours().now(slot);
    }

    private Attempt attempt(
            TestId id,
            Instant startedAt,
            Duration taken,
            Duration delay,
            boolean slow,
            List<String> beside,
            Outcome outcome,
            Output output) {
        return new Attempt(
                number(id),
                rules.total(id),
                previous(id).isEmpty() ? Purpose.FIRST : plan.purpose(),
                startedAt,
                taken,
                delay,
                slow,
                false,
                slot,
                beside,
                outcome,
                output);
    }
}
