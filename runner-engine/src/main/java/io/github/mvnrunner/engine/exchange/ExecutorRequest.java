package io.github.mvnrunner.engine.exchange;

import io.github.mvnrunner.engine.event.CancelReason;

/** Asks something of the executor. */
public sealed interface ExecutorRequest {
    /** Start nothing more; report all that is pending as not run. */
    record Stop(CancelReason reason) implements ExecutorRequest {}

    /** Ask the workers that no unit holds: those that wait for one, and those that leave. */
    record AskIdle(UnitRequest request) implements ExecutorRequest {}
}
