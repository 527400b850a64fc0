package io.github.mvnrunner.engine.schedule;

import io.github.mvnrunner.engine.plan.Demand;
import java.util.Optional;

/**
 * Records what is taken by whoever has a slot.
 *
 * @param groupSlot its number in its test group, from 0; empty outside groups
 * @param company whether others may run beside it
 */
record Holding(Demand demand, Optional<Integer> groupSlot, Company company) {
    /** Tells a check for interference from all else. */
    enum Company {
        ANY,
        NONE
    }
}
