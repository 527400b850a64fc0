package io.github.mvnrunner.engine.exchange;

import io.github.mvnrunner.engine.event.CancelReason;

/** Asks something of a running unit. */
public sealed interface UnitRequest {

    /** End the unit's worker: by its signal and a grace period, or at once. */
    record Shutdown(CancelReason reason, Level level) implements UnitRequest {}

    /** How hard to end a worker; only goes up. */
    enum Level {
        INTERRUPT,
        TERMINATE,
        KILL
    }
}
