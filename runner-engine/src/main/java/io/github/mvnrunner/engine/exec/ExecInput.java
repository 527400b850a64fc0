package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.exchange.ExecutorRequest;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.script.ScriptRunner;
import java.util.List;
import java.util.Optional;

/** Lands in the executor's one mailbox. */
sealed interface ExecInput {
    /**
     * A unit has ended and left its slot.
     *
     * @param warm its worker, if that still lives
     * @param found units of a module that was discovered
     * @param report what is left to be done
     * @param progressed whether any test or container began or ended
     */
    record UnitEnded(int slot, Optional<LiveWorker> warm, List<UnitPlan> found, UnitReport report, boolean progressed)
            implements ExecInput {

        /** {@return the same with what the unit had left to be done before} */
        UnitEnded after(UnitReport earlier) {
            return new UnitEnded(slot, warm, found, earlier.and(report), progressed);
        }

        /** {@return the same with further attempts of a worker that left first} */
        UnitEnded tryingAgain(List<UnitPlan> units) {
            return new UnitEnded(slot, warm, found, report.tryingAgain(units), progressed);
        }
    }

    /**
     * A dismissed worker has left its slot.
     *
     * @param again units for further attempts, if its last test turned out to have failed
     */
    record Dismissed(int slot, List<UnitPlan> again) implements ExecInput {}

    /** Scripts have run, or were not allowed to. */
    record ScriptsEnded(ScriptRunner.SetUp result) implements ExecInput {}

    /** The dispatcher asks. */
    record Asked(ExecutorRequest request) implements ExecInput {}
}
