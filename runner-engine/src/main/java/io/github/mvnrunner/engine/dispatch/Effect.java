package io.github.mvnrunner.engine.dispatch;

import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.UnitDescription;
import io.github.mvnrunner.engine.exchange.Acknowledgement;
import io.github.mvnrunner.engine.exchange.Admission;
import io.github.mvnrunner.engine.exchange.ExecutorRequest;
import io.github.mvnrunner.engine.exchange.Reply;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitRequest;
import java.util.List;

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

    /** Stop all clocks. */
    record PauseClocks() implements Effect {}

    /** Wait for these answers, but not long; then stop this process, unless it is to go on already. */
    record StopProcess(List<Reply<Acknowledgement>> acknowledgements) implements Effect {}

    /** Let all clocks go on, after this process was continued. */
    record ResumeClocks() implements Effect {}

    /** An iteration has as much time as the whole run would have: its deadline is set anew. */
    record RestartDeadline() implements Effect {}

    /** Let the run's own deadline stand still. */
    record HoldDeadline() implements Effect {}

    /** Let the run's own deadline come nearer again. */
    record ReleaseDeadline() implements Effect {}

    /** Wait for these answers, but not long; then report them. */
    record Describe(List<Reply<UnitDescription>> answers) implements Effect {}
}
