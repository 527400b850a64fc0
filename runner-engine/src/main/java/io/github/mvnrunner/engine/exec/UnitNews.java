package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.exec.UnitState.Circumstance;
import io.github.mvnrunner.engine.link.WorkerMessage;
import java.util.Set;

/** What a unit learns as it goes; of its worker only what {@link WorkerStep} found to make sense. */
sealed interface UnitNews {
    /** It has a slot and a worker. */
    record Began() implements UnitNews {}

    /** The dispatcher lets it run. */
    record Granted() implements UnitNews {}

    /** The dispatcher lets nothing run any more. */
    record Refused() implements UnitNews {}

    /** There is no process for its worker. */
    record NotSpawned() implements UnitNews {}

    /** Its worker knows its tests. */
    record WorkerReady() implements UnitNews {}

    /** It was looked up what of the worker's tests is for this unit. */
    record Found(Prospect prospect) implements UnitNews {}

    /** Its worker told something. */
    record Told(WorkerMessage message) implements UnitNews {}

    /** A test, or the step of a container, is slow. */
    record Slow(StepClock.Due due) implements UnitNews {}

    /** A test, or the step of a container, has used up its time. */
    record Expired(TestNode node) implements UnitNews {}

    /** Its worker has run what it was to run. */
    record PassOver(Set<Circumstance> circumstances) implements UnitNews {
        public PassOver {
            circumstances = Set.copyOf(circumstances);
        }
    }

    /** The launch of its worker has gone past its tests. */
    record OutOfReach() implements UnitNews {}

    /** The delay before the next attempt is over. */
    record DelayOver() implements UnitNews {}

    /** Nothing is left of its worker. */
    record WorkerGone(Fate fate) implements UnitNews {}

    /** Says whether there is anything to run. */
    enum Prospect {
        SOMETHING,
        NOTHING
    }

    /** Says how a worker came to its end. */
    enum Fate {
        /** The dispatcher wanted it. */
        CANCELLED,
        /** It never called back. */
        SILENT,
        /** It left, or died. */
        ENDED
    }
}
