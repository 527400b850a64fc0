package io.github.mvnrunner.engine.exchange;

import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.UnitDescription;

/** Asks something of a running unit. */
public sealed interface UnitRequest {
    /** End the unit's worker: by its signal and a grace period, or at once. */
    record Shutdown(CancelReason reason, Level level) implements UnitRequest {}

    /** Let no more tests start in the unit's worker; those that run go on. */
    record Stop() implements UnitRequest {}

    /** Stop the unit's worker as the terminal does; acknowledge it, even when leaving. */
    record Pause(Reply<Acknowledgement> reply) implements UnitRequest {}

    /** Let the unit's worker go on. */
    record Resume() implements UnitRequest {}

    /** Let the tests go on that have ended and wait for a person. */
    record GoOn() implements UnitRequest {}

    /** Say what the unit is doing. */
    record Describe(Reply<UnitDescription> reply) implements UnitRequest {}

    /** How hard to end a worker; only goes up. */
    enum Level {
        INTERRUPT,
        HANGUP,
        TERMINATE,
        KILL
    }
}
