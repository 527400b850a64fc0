package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.worker.wire.Selector;
import java.util.List;
import java.util.Optional;

/** Says what a unit is to do with its worker. */
sealed interface UnitJob {
    /** {@return what its worker is asked to look for, if it has yet to be spawned} */
    default List<Selector> selectors() {
        return List.of();
    }

    /** {@return the tests it is to run, empty if it is to find some} */
    default Optional<UnitPlan> tests() {
        return Optional.empty();
    }

    /** {@return the unit's number in its test group, from 0; empty outside groups} */
    default Optional<Integer> groupSlot() {
        return Optional.empty();
    }

    /** Find the tests of a module. */
    record Discover(ModuleLook look) implements UnitJob {
        @Override
        public List<Selector> selectors() {
            return look.selectors();
        }
    }

    /** Look for the tests of a module beside the worker that finds them, so as to run some of them later. */
    record Accompany(ModuleLook look) implements UnitJob {
        @Override
        public List<Selector> selectors() {
            return look.selectors();
        }
    }

    /** Run tests in a fresh worker, whose launch can reach all of these units. */
    record Launch(UnitPlan plan, List<UnitPlan> launch, Optional<Integer> groupSlot) implements UnitJob {
        @Override
        public List<Selector> selectors() {
            return launch.stream()
                    .flatMap(unit -> unit.whole().stream())
                    .distinct()
                    .map(WorkerOrders::selector)
                    .toList();
        }

        @Override
        public Optional<UnitPlan> tests() {
            return Optional.of(plan);
        }
    }

    /** Run tests in a worker that ran others before. */
    record Continue(UnitPlan plan, Optional<Integer> groupSlot) implements UnitJob {
        @Override
        public Optional<UnitPlan> tests() {
            return Optional.of(plan);
        }
    }
}
