package io.github.mvnrunner.engine.schedule;

import java.util.Collection;
import java.util.Optional;

/**
 * Describes a free slot to the scheduler.
 *
 * @param number from 0
 * @param warm the worker that waits there, empty if none
 */
public record Slot(int number, Optional<Warm> warm) {
    /**
     * Describes a waiting worker.
     *
     * @param module whose class path it has
     * @param reachable units that its launch can still reach, in its order; a view that changes as it runs them
     */
    public record Warm(String module, Collection<Integer> reachable) {}
}
