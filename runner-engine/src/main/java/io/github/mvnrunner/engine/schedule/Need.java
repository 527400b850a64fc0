package io.github.mvnrunner.engine.schedule;

import io.github.mvnrunner.engine.plan.Demand;

/** A demand that many units may share, with the last answer to whether it fits; confined to its scheduler. */
final class Need {
    final Demand demand;

    /** The state of affairs to which {@code fits} belongs. */
    long asOf = -1;

    boolean fits;

    /** How many units with this demand are queued. */
    int queued;

    Need(Demand demand) {
        this.demand = demand;
    }
}
