package io.github.mvnrunner.engine.dispatch;

import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.exchange.Admission;
import io.github.mvnrunner.engine.exchange.ExecutorRequest;
import io.github.mvnrunner.engine.exchange.Reply;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitRequest;

/** Says what the dispatcher does to the world after one input. */
sealed interface Effect {
    /** Tell the reporters. */
    record Report(RunEvent event) implements Effect {}

    /** Answer a unit that asked to start. */
    record Answer(Reply<Admission> reply, Admission admission) implements Effect {}

    /** Ask a unit. */
    record AskUnit(Sender<UnitRequest> unit, UnitRequest request) implements Effect {}

    /** Ask the executor. */
    record AskExecutor(ExecutorRequest request) implements Effect {}
}
