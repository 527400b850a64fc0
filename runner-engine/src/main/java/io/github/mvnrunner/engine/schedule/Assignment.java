package io.github.mvnrunner.engine.schedule;

import io.github.mvnrunner.engine.plan.UnitPlan;
import java.util.List;

/** Says what a slot does next. */
public sealed interface Assignment {
    /** Start a worker for a module and ask it for its tests. */
    record Discover(String module) implements Assignment {}

    /** Go on in the worker that waits there. */
    record Continue(UnitPlan unit) implements Assignment {}

    /**
     * Start a fresh worker.
     *
     * @param unit what it runs first
     * @param launch all units that its launch can reach, {@code unit} among them
     */
    record Launch(UnitPlan unit, List<UnitPlan> launch) implements Assignment {
        public Launch {
            launch = List.copyOf(launch);
        }
    }
}
