package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.config.FlakyResult;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.plan.Leaf;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Ends the tests of units that are not run, or not once more; safe for use by all units. */
record Unrun(Books books) {

    /** {@return the reason that tests get where the run was cancelled} */
    static String cancelled(CancelReason reason) {
        return "the run was cancelled: " + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Ends each test of that unit: by the attempts it had, or as not run. */
    void end(UnitPlan unit, String reason) {
        unit.leaves().forEach((id, leaf) -> {
            List<Attempt> earlier = unit.previous().getOrDefault(id, List.of());
            if (earlier.isEmpty() && leaf.kind() == Leaf.Kind.CONTAINER) {
                books.out().post(new UnitMessage.Registered(leaf.test()));
            }
            books.endings().end(leaf, earlier.isEmpty() ? List.of(notRun(reason)) : earlier, FlakyResult.PASS);
        });
    }

    private Attempt notRun(String reason) {
        return new Attempt(
                1,
                1,
                Attempt.Purpose.FIRST,
                books.time().now(),
                Duration.ZERO,
                Duration.ZERO,
                false,
                false,
                0,
                List.of(),
                new Outcome.NotRun(reason),
                Output.NONE);
    }
}
