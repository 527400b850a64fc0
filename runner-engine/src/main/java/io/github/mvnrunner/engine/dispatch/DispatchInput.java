package io.github.mvnrunner.engine.dispatch;

import io.github.mvnrunner.engine.exchange.UnitMessage;
import java.io.IOException;

/** Lands in the dispatcher's one mailbox. */
public sealed interface DispatchInput {
    /** A unit, or the executor for it, tells something. */
    record FromUnit(UnitMessage message) implements DispatchInput {}

    /** SIGINT came. */
    record Interrupted() implements DispatchInput {}

    /** SIGTERM came. */
    record Terminated() implements DispatchInput {}

    /** SIGHUP came: the terminal is gone. */
    record HungUp() implements DispatchInput {}

    /** SIGTSTP came: stop, and everything with us. */
    record Suspended() implements DispatchInput {}

    /** SIGCONT came. */
    record Continued() implements DispatchInput {}

    /** Somebody wants to know what every unit is doing. */
    record DescriptionAsked() implements DispatchInput {}

    /** Somebody wants to know how far the run is. */
    record SummaryAsked() implements DispatchInput {}

    /** The run has taken all the time it may. */
    record DeadlinePassed() implements DispatchInput {}

    /** Standard input has ended: Maven is gone, or waits for us to go; never a second signal. */
    record InputEnded() implements DispatchInput {}

    /** A report can't be written. */
    record ReporterFailed(IOException cause) implements DispatchInput {}

    /** The executor has nothing left. */
    record ExecutorDone() implements DispatchInput {}
}
