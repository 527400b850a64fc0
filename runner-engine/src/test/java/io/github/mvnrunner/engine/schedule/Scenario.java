package io.github.mvnrunner.engine.schedule;

import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.plan.Demand;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Describes a run to simulate.
 *
 * @param limits of the test groups
 * @param modules units that each module turns out to have
 * @param choices which of the running units ends next; used in a circle
 */
record Scenario(int slots, Map<String, Integer> limits, List<List<Job>> modules, List<Integer> choices) {
    /**
     * Describes a unit, and what its end brings.
     *
     * @param then a further attempt, if it needs one
     */
    record Job(Demand demand, Optional<Then> then) {}

    /**
     * Describes a further attempt.
     *
     * @param bound whether it keeps the slot of the failed one
     */
    record Then(Purpose purpose, Duration delay, boolean bound) {}
}
