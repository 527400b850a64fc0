package io.github.mvnrunner.engine.exec;

import java.util.Set;

/** Says how far one unit has come; {@link UnitStep} leads from one to the next. */
sealed interface UnitState {
    /** It was given to a slot. */
    record Assigned() implements UnitState {}

    /** It waits to be admitted. */
    record Asking() implements UnitState {}

    /** Its worker starts, and looks for its tests. */
    record Preparing() implements UnitState {}

    /** Its worker knows its tests; which of them are for this unit is being looked up. */
    record Opening() implements UnitState {}

    /** Its worker runs its tests. */
    record Running(Pass pass) implements UnitState {}

    /** The time of one of its tests is up, and its worker ends. */
    record Expiring() implements UnitState {}

    /**
     * It waits to be admitted for one more attempt in the same worker.
     *
     * @param circumstances in which it asked
     */
    record AskingAgain(Set<Circumstance> circumstances) implements UnitState {
        public AskingAgain {
            circumstances = Set.copyOf(circumstances);
        }
    }

    /** It lets the delay of that attempt pass. */
    record Waiting() implements UnitState {}

    /** Its worker was told that there is nothing more to do, and has not gone yet. */
    record Leaving(Books books) implements UnitState {}

    /** Nothing is left to do. */
    record Done() implements UnitState {}

    /** Says what a worker runs. */
    enum Pass {
        /** The tests of the unit. */
        FIRST,
        /** One of them once more. */
        AGAIN
    }

    /** Says whose results depend on how a worker leaves. */
    enum Books {
        /** Those of the unit that ran in it before, for this one never ran. */
        EARLIER,
        /** Those of this unit, which is not known to that worker. */
        MISSING,
        /** Those of this unit. */
        OWN
    }

    /** What decides how a unit goes on when its worker has run what it was to run. */
    enum Circumstance {
        /** Not all of a class was asked for, so that what is asked may not exist. */
        PARTIAL,
        /** Tests are to be tried again in this worker. */
        RETRIES,
        /** Too many tests have failed for any more retries. */
        BUDGET_SPENT,
        /** {@code restart-after} wants a fresh worker now. */
        RESTART,
        /** No further unit can run in this worker, or may. */
        LAST,
        /** The dispatcher has told the unit to end. */
        CANCELLED
    }
}
