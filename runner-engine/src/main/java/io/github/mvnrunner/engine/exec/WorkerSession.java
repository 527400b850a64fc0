package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.SurefireNames;
import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.engine.exchange.Acknowledgement;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.exchange.UnitRequest;
import io.github.mvnrunner.engine.fork.DumpInput;
import io.github.mvnrunner.engine.fork.Survivor;
import io.github.mvnrunner.engine.fork.ThreadDump;
import io.github.mvnrunner.engine.link.DumpAnswer;
import io.github.mvnrunner.engine.link.LinkInput;
import io.github.mvnrunner.engine.link.ThreadStack;
import io.github.mvnrunner.engine.link.WorkerMessage;
import io.github.mvnrunner.engine.plan.TestSelector;
import io.github.mvnrunner.engine.platform.ProcessSignal;
import io.github.mvnrunner.engine.problem.ProblemText;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.time.TimeSource;
import io.github.mvnrunner.worker.wire.EngineFrame;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Manages one worker for one unit: takes what happens to it out of its mailbox, lets {@link WorkerStep} decide, and does
 * what that says.
 *
 * <p>Confined to the unit's thread.
 */
final class WorkerSession {
    private static final Duration FOREVER = Duration.ofDays(365);

    private final LiveWorker worker;
    private final ExecSettings settings;
    private final TimeSource time;
    private final Sender<UnitMessage> out;
    private final WorkerStep steps;
    private final Glances glances;
    private final RawOutput raw;
    private final Examination examination;
    private final Set<RunProblem> told = new HashSet<>();
    private EngineFrame.@Nullable Configure configure;
    private @Nullable TestNode suspect;
    private final Holds holds;
    private @Nullable UnitLedger ledger;

    WorkerSession(LiveWorker worker, ExecSettings settings, TimeSource time, Sender<UnitMessage> out) {
        this.worker = worker;
        this.settings = settings;
        this.time = time;
        this.out = out;
        this.steps = new WorkerStep(
                worker.module.id(),
                settings.initTimeout(),
                settings.leaveGrace(),
                settings.interruptGrace(),
                settings.grace());
        this.glances = new Glances(worker, time);
        this.raw = new RawOutput(worker, settings.output().most(), out);
        this.examination = new Examination(
                worker, time, chunk -> raw.wrote(false, chunk), () -> step(new WorkerInput.DumpTaken()));
        this.holds = new Holds(worker, settings, out);
    }

    /** {@return why the unit is being ended, empty while it is not} */
    Optional<UnitRequest.Shutdown> shutdown() {
        return worker.state
                .ending()
                .flatMap(why -> why instanceof Ending.Cancelled(var request) ? Optional.of(request) : Optional.empty());
    }

    /** Lets this ledger say what the unit is doing. */
    void describeBy(UnitLedger books) {
        ledger = books;
    }

    /** The worker was spawned; it is told this once it calls back. */
    void begin(EngineFrame.Configure first) {
        configure = first;
        step(new WorkerInput.Spawned());
    }

    /** Lets the worker run what is behind that gate, or its whole launch if there is none. */
    void run(Optional<WorkerInput.Gate> gate) {
        step(new WorkerInput.RunUnit(gate));
    }

    /** Lets the worker run these once more, inside its launch. */
    void runAgain(List<TestSelector> selectors, Map<String, String> properties) {
        step(new WorkerInput.RunAgain(selectors, properties));
    }

    /** Takes a thread dump, then asks the worker to end, and kills it if that takes longer than the grace period. */
    void expire(TestNode late, Duration grace) {
        suspect = late;
        step(new WorkerInput.Expire(grace));
    }

    /** Lets the worker leave. */
    void finish() {
        step(new WorkerInput.Finish());
    }

    /** Lets the worker leave, and waits until nothing is left of it. */
    void seeOff() throws InterruptedException {
        finish();
        while (!worker.gone()) {
            next(FOREVER);
        }
    }

    /**
     * Waits for the worker's next message.
     *
     * @return empty when the time is up, or the worker is gone
     */
    Optional<WorkerMessage> next(Duration atMost) throws InterruptedException {
        long deadline = WorkerStep.later(time.nanos(), atMost);
        while (!worker.gone()) {
            lookAtClocks();
            long now = time.nanos();
            if (now >= deadline) {
                return Optional.empty();
            }
            Optional<WorkerMessage> message = worker.inbox
                    .take(Duration.ofNanos(Math.max(0, Math.min(deadline, due()) - now)))
                    .flatMap(this::handle);
            seeWhetherDeparted();
            if (message.isPresent()) {
                return message;
            }
        }
        close();
        return Optional.empty();
    }

    /** {@return the thread dump that was asked for, empty if there is none} */
    Optional<ThreadDump> dump() {
        return examination.dump();
    }

    /** Asks what the running tests are doing; the answer comes within {@link #next}. */
    void glance(Consumer<List<ThreadStack>> then) {
        glances.ask(then);
    }

    /** {@return what settles the last result of this worker, once it is gone} */
    Settlement settlement() {
        return new Settlement(worker, settings, time, out, Optional.ofNullable(ledger));
    }

    private long due() {
        long due = Math.min(worker.state.deadline(), Math.min(glances.deadline(), examination.deadline()));
        return worker.departure == null ? due : Math.min(due, worker.departure.deadline());
    }

    private void lookAtClocks() {
        if (time.nanos() >= worker.state.deadline()) {
            step(new WorkerInput.TimeUp());
        }
        glances.lookAtClock();
        examination.lookAtClock();
        departure().ifPresent(Departure::lookAtClock);
        seeWhetherDeparted();
    }

    private void seeWhetherDeparted() {
        if (worker.state instanceof WorkerState.Exited exited
                && exited.awaited().contains(WorkerState.Awaited.DEPARTURE)
                && departure().filter(Departure::over).isPresent()) {
            step(new WorkerInput.Departed());
        }
    }

    /** What the worker told too late is named, what is asked of it stays for whoever answers for the unit. */
    private void close() {
        glances.giveUp();
        raw.rest();
        worker.inbox.close();
        worker.inbox.withdraw(UnitInput.FromLink.class::isInstance).forEach(this::handle);
    }

    private Optional<WorkerMessage> step(WorkerInput input) {
        WorkerStep.Next next = steps.step(worker.state, input, time.nanos());
        worker.state = next.state();
        Optional<WorkerMessage> passed = Optional.empty();
        for (WorkerEffect effect : next.effects()) {
            if (effect instanceof WorkerEffect.Pass(WorkerMessage message)) {
                learn(message);
                passed = Optional.of(message).filter(_ -> !endsAnEngineAround(message));
            } else {
                perform(effect);
            }
        }
        return passed;
    }

    /** An engine closes what its classes share as its launch ends, around whatever runs then, and may fail in that. */
    private boolean endsAnEngineAround(WorkerMessage message) {
        boolean around =
                switch (worker.state) {
                    case WorkerState.Ready _, WorkerState.Running(WorkerState.Until.RetryDone _) -> true;
                    case WorkerState.Stopping(Ending why, _, _) -> why instanceof Ending.Finished;
                    case WorkerState.Exited exited -> exited.why() instanceof Ending.Finished;
                    case WorkerState.Planned _,
                            WorkerState.Starting _,
                            WorkerState.Discovering _,
                            WorkerState.Running _,
                            WorkerState.Expiring _,
                            WorkerState.Gone _ -> false;
                };
        return switch (message) {
            case WorkerMessage.Failed(TestNode node, _, Thrown thrown) when around && node.parent().isEmpty() -> {
                worker.engineFailures.put(node, thrown);
                yield true;
            }
            case WorkerMessage.Succeeded(TestNode node, _) -> around && node.parent().isEmpty();
            default -> false;
        };
    }

    private void perform(WorkerEffect effect) {
        switch (effect) {
            case WorkerEffect.Configure _ -> {
                send(configure);
                if (worker.stopped) {
                    send(new EngineFrame.Stop());
                }
            }
            case WorkerEffect.Launch _ -> {
                if (settings.policies().pauses()) {
                    send(new EngineFrame.Hold());
                }
                send(new EngineFrame.Launch());
            }
            case WorkerEffect.Repeat(var again) -> send(WorkerOrders.retry(again));
            case WorkerEffect.Open(var gate) -> send(new EngineFrame.Run(gate.topLevel(), gate.properties()));
            case WorkerEffect.Finish _ -> send(new EngineFrame.Finish());
            case WorkerEffect.Dump _ -> examination.begin(suspects(), !settings.passThrough());
            case WorkerEffect.Signal(ProcessSignal signal) -> worker.tell(signal);
            case WorkerEffect.SeeOff(WorkerEffect.Manner manner) ->
                departure().ifPresent(leaving -> seeOff(leaving, manner));
            case WorkerEffect.TellEnd _ ->
                out.post(new UnitMessage.WorkerEnded(
                        worker.slot, worker.pid(), worker.module.id(), DeathText.of(worker), worker.endedAsMeant()));
            case WorkerEffect.Warn(RunProblem problem) -> warn(problem);
            case WorkerEffect.Pass _ -> {}
        }
    }

    /** {@return what used up its time, or all that runs if that is nobody's fault} */
    private List<TestNode> suspects() {
        return suspect != null ? List.of(suspect) : ledger != null ? ledger.watch().busy() : List.of();
    }

    private void seeOff(Departure leaving, WorkerEffect.Manner manner) {
        switch (manner) {
            case WATCHED -> leaving.begin(worker.ran.leakTimeout().period());
            case ENDED -> leaving.cutShort(false);
            case KILLED -> leaving.cutShort(true);
        }
    }

    /** The same is told once, however often it happens. */
    private void warn(RunProblem problem) {
        if (told.add(problem)) {
            out.post(new UnitMessage.Warned(Optional.of(worker.module.id()), ProblemText.of(problem)));
        }
    }

    private void send(@Nullable EngineFrame frame) {
        if (worker.link != null && frame != null) {
            worker.link.send(frame);
        }
    }

    private Optional<WorkerMessage> handle(UnitInput input) {
        switch (input) {
            case UnitInput.FromLink(LinkInput.Connected(var link)) -> {
                worker.link = link;
                step(new WorkerInput.Connected());
            }
            case UnitInput.FromLink(LinkInput.Received(WorkerMessage message)) -> {
                return step(new WorkerInput.Told(message));
            }
            case UnitInput.FromLink(LinkInput.Closed(String error)) -> {
                worker.linkError = error;
                step(new WorkerInput.ChannelClosed());
            }
            case UnitInput.Exited(var status) -> {
                step(new WorkerInput.ProcessEnded(
                        status,
                        settings.watchesLeaks() ? WorkerInput.Farewell.WATCHED : WorkerInput.Farewell.UNWATCHED));
                examination.take(new DumpInput.Gone());
            }
            case UnitInput.EndOfFile(boolean stderr) -> departure().ifPresent(leaving -> leaving.endOfFile(stderr));
            case UnitInput.Swept(List<Survivor> left) -> swept(left);
            case UnitInput.Wrote(boolean stderr, byte[] chunk) when !stderr && examination.listens() ->
                examination.take(new DumpInput.Wrote(chunk));
            case UnitInput.Wrote(boolean stderr, byte[] chunk) -> raw.wrote(stderr, chunk);
            case UnitInput.Dump(DumpInput news) -> examination.take(news);
            case UnitInput.Asked(UnitRequest request) -> asked(request);
        }
        return Optional.empty();
    }

    private void learn(WorkerMessage message) {
        switch (message) {
            case WorkerMessage.Found(int index, TestNode node) -> worker.learn(index, node);
            case WorkerMessage.Properties(var properties) -> worker.learn(properties);
            case WorkerMessage.Started(TestNode node, _) -> ran(node);
            case WorkerMessage.Held held -> held(held);
            case WorkerMessage.Leftovers(var threads) -> worker.leftoverThreads = threads;
            case WorkerMessage.Goodbye goodbye -> worker.goodbye = goodbye;
            case WorkerMessage.Dumped(DumpAnswer answer) -> {
                glances.answered(answer);
                examination.take(new DumpInput.Answered(answer));
            }
            case WorkerMessage.Discovered discovered -> worker.learn(discovered);
            case WorkerMessage.Unloadable _,
                    WorkerMessage.Skipped _,
                    WorkerMessage.Succeeded _,
                    WorkerMessage.Aborted _,
                    WorkerMessage.Failed _,
                    WorkerMessage.Published _,
                    WorkerMessage.Printed _,
                    WorkerMessage.UnitDone _,
                    WorkerMessage.Unreachable _,
                    WorkerMessage.PlanDone _,
                    WorkerMessage.RetryDone _,
                    WorkerMessage.Senseless _ -> {}
        }
    }

    private Optional<Departure> departure() {
        return Optional.ofNullable(worker.departure);
    }

    private void swept(List<Survivor> left) {
        if (!left.isEmpty()) {
            out.post(new UnitMessage.Warned(
                    Optional.of(worker.module.id()),
                    "what a worker left behind could not be ended: "
                            + left.stream().map(Survivor::toString).collect(Collectors.joining(", "))));
        }
        departure().ifPresent(Departure::swept);
    }

    private void held(WorkerMessage.Held test) {
        if (ledger == null || !(worker.state instanceof WorkerState.Running)) {
            holds.goOn(test.index());
        } else {
            holds.ended(test, ledger);
        }
    }

    /** Says that nothing is left of a test to look at, if somebody wanted to. */
    void lost(TestCase test) {
        holds.lost(test);
    }

    private void ran(TestNode node) {
        settings.policies().output(node).ifPresent(modes -> out.post(new UnitMessage.OutputChosen(node.id(), modes)));
        if (node.kind().isTest()) {
            worker.ran.add(
                    SurefireNames.of(worker.catalog, node),
                    settings.policies().of(node).leakTimeout());
        }
    }

    private void asked(UnitRequest request) {
        switch (request) {
            case UnitRequest.Shutdown shutDown -> step(new WorkerInput.ShutDown(shutDown));
            case UnitRequest.Stop _ -> {
                worker.stopped = true;
                send(new EngineFrame.Stop());
            }
            case UnitRequest.Pause(var reply) ->
                reply.with(worker.tell(ProcessSignal.TERMINAL_STOP) ? Acknowledgement.PAUSED : Acknowledgement.LEAVING);
            case UnitRequest.Resume _ -> worker.tell(ProcessSignal.CONTINUE);
            case UnitRequest.GoOn _ -> Optional.ofNullable(ledger).ifPresent(holds::goOn);
            case UnitRequest.Describe(var reply) ->
                glances.ask(stacks -> reply.with(
                        WorkerPortrait.of(worker, Optional.ofNullable(ledger), holds, time).at(StackTop.of(stacks))));
        }
    }
}
