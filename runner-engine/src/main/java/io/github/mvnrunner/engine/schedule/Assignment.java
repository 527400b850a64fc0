package io.github.mvnrunner.engine.schedule;

import io.github.mvnrunner.engine.plan.UnitPlan;
import java.util.List;
import java.util.Optional;

/** Says what a slot does next. */
public sealed interface Assignment {
    /** {@return the module it is about} */
    String module();

    /** Start a worker for a module and ask it for its tests. */
    record Discover(String module) implements Assignment {}

    /** Start one more worker for a module whose tests are still being looked for; it waits until they are known. */
    record Accompany(String module) implements Assignment {}

    /**
     * Go on in the worker that waits there.
     *
     * @param groupSlot the unit's number in its test group, from 0; empty outside groups
     */
    record Continue(UnitPlan unit, Optional<Integer> groupSlot) implements Assignment {
        @Override
        public String module() {
            return unit.module();
        }
    }

    /**
     * Start a fresh worker; one that waits there leaves first.
     *
     * @param unit what it runs first
     * @param launch all units that its launch can reach, {@code unit} before the others
     * @param groupSlot the unit's number in its test group, from 0; empty outside groups
     */
    record Launch(UnitPlan unit, List<UnitPlan> launch, Optional<Integer> groupSlot) implements Assignment {
        public Launch {
            launch = List.copyOf(launch);
        }

        @Override
        public String module() {
            return unit.module();
        }
    }
}
