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
     */
    record UnitEnded(
            int slot,
            String module,
            Optional<LiveWorker> warm,
            List<UnitPlan> found,
            UnitReport report,
            Progress progress)
            implements ExecInput {

        /** {@return the same with what the unit had left to be done before} */
        UnitEnded after(UnitReport earlier) {
            return new UnitEnded(slot, module, warm, found, earlier.and(report), progress);
        }

        /** {@return the same with further attempts of a worker that left first} */
        UnitEnded tryingAgain(List<UnitPlan> units) {
            return new UnitEnded(slot, module, warm, found, report.tryingAgain(units), progress);
        }
    }

    /**
     * A dismissed worker has left its slot.
     *
     * @param again units for further attempts, if its last test turned out to have failed
     */
    record Dismissed(int slot, List<UnitPlan> again) implements ExecInput {}

    /** The tests of a module are being looked for, and so many more workers would be of use once they are known. */
    record Searching(String module, int company) implements ExecInput {}

    /** Scripts have run, or were not allowed to. */
    record ScriptsEnded(ScriptRunner.SetUp result) implements ExecInput {}

    /** The dispatcher asks. */
    record Asked(ExecutorRequest request) implements ExecInput {}
}
