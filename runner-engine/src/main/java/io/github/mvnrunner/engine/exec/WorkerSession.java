package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.SurefireNames;
import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.config.Isolation;
import io.github.mvnrunner.engine.event.UnitDescription;
import io.github.mvnrunner.engine.exchange.Acknowledgement;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.exchange.UnitRequest;
import io.github.mvnrunner.engine.fork.DumpInput;
import io.github.mvnrunner.engine.fork.DumpTarget;
import io.github.mvnrunner.engine.fork.RunningTest;
import io.github.mvnrunner.engine.fork.Survivor;
import io.github.mvnrunner.engine.fork.ThreadDump;
import io.github.mvnrunner.engine.fork.WorkerDump;
import io.github.mvnrunner.engine.link.DumpAnswer;
import io.github.mvnrunner.engine.link.LinkInput;
import io.github.mvnrunner.engine.link.ThreadStack;
import io.github.mvnrunner.engine.link.WorkerMessage;
import io.github.mvnrunner.engine.output.OutputFlow;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.platform.ExitStatus;
import io.github.mvnrunner.engine.platform.ProcessSignal;
import io.github.mvnrunner.engine.time.TimeSource;
import io.github.mvnrunner.worker.wire.EngineFrame;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Talks with one worker for one unit: waits, listens, and ends it when asked to.
 *
 * <p>Confined to the unit's thread.
 */
final class WorkerSession {
    /** How long after a worker's exit its last frames may take to arrive. */
    private static final Duration LAST_FRAMES = Duration.ofSeconds(5);

    private final LiveWorker worker;
    private final ExecSettings settings;
    private final TimeSource time;
    private final Sender<UnitMessage> out;

    private UnitRequest.@Nullable Shutdown shutdown;
    private final Glances glances;
    private final Holds holds;
    private boolean terminated;
    private @Nullable WorkerDump dump;
    private @Nullable ThreadDump dumped;
    private Duration graceAfterDump = Duration.ZERO;
    private @Nullable UnitLedger ledger;
    private boolean leaving;
    private long killAt = Long.MAX_VALUE;
    private long lastFramesUntil = Long.MAX_VALUE;

    WorkerSession(LiveWorker worker, ExecSettings settings, TimeSource time, Sender<UnitMessage> out) {
        this.worker = worker;
        this.settings = settings;
        this.time = time;
        this.out = out;
        this.glances = new Glances(worker, time);
        this.holds = new Holds(worker, settings, out);
        tellRest();
    }

    /** {@return why the unit is being ended, empty while it is not} */
    Optional<UnitRequest.Shutdown> shutdown() {
        return Optional.ofNullable(shutdown);
    }

    /** Lets this ledger say what the unit is doing. */
    void describeBy(UnitLedger books) {
        ledger = books;
    }

    void send(EngineFrame frame) {
        if (worker.link != null) {
            worker.link.send(frame);
        }
    }

    /** {@return whether the worker has called back by then} */
    boolean connected(Duration atMost) throws InterruptedException {
        await(atMost, () -> worker.link != null);
        return worker.link != null;
    }

    /**
     * Waits for the worker's next message.
     *
     * @return empty when the time is up, or the worker is gone
     */
    Optional<WorkerMessage> next(Duration atMost) throws InterruptedException {
        return await(atMost, () -> false);
    }

    private Optional<WorkerMessage> await(Duration atMost, BooleanSupplier enough) throws InterruptedException {
        long deadline = time.nanos() + atMost.toNanos();
        while (!worker.gone() && !enough.getAsBoolean()) {
            long now = time.nanos();
            if (now >= killAt) {
                kill();
            }
            glances.lookAtClock();
            if (dump != null && now >= dump.deadline()) {
                climb(dump, new DumpInput.TimeUp());
            }
            if (now >= lastFramesUntil) {
                worker.linkClosed = true;
                continue;
            }
            if (worker.departure != null) {
                worker.departure.lookAtClock();
            }
            long until = LongStream.of(
                            deadline, killAt, lastFramesUntil, glances.deadline(), dumpDeadline(), departureDeadline())
                    .min()
                    .getAsLong();
            if (now >= deadline) {
                return Optional.empty();
            }
            Optional<UnitInput> input = worker.inbox.take(Duration.ofNanos(Math.max(0, until - now)));
            if (input.isPresent() && handle(input.get()) instanceof WorkerMessage message) {
                return Optional.of(message);
            }
        }
        if (worker.gone()) {
            glances.giveUp();
            worker.inbox.close();
            tellRest();
        }
        return Optional.empty();
    }

    private long dumpDeadline() {
        return dump == null ? Long.MAX_VALUE : dump.deadline();
    }

    private long departureDeadline() {
        return worker.departure == null ? Long.MAX_VALUE : worker.departure.deadline();
    }

    /** Asks what the running tests are doing; the answer comes within {@link #next}. */
    void glance(Consumer<List<ThreadStack>> then) {
        glances.ask(then);
    }

    /** Takes a thread dump, then asks the worker to end, and kills it if that takes longer than the grace period. */
    void dumpAndTerminate(List<RunningTest> running, boolean outputCaptured, Duration grace) {
        terminated = true;
        graceAfterDump = grace;
        if (worker.process == null || worker.exit != null || shutdown != null) {
            return;
        }
        DumpTarget target = new DumpTarget(
                worker.process,
                Optional.ofNullable(worker.link),
                worker.module.jvm().executable(),
                worker.module.jvm().arguments(),
                outputCaptured,
                running);
        dump = WorkerDump.start(
                target,
                worker.nextRequest(),
                input -> worker.inbox.post(new UnitInput.Dump(input)),
                chunk -> wrote(false, chunk),
                time);
    }

    /** {@return the thread dump that was asked for, empty if there is none} */
    Optional<ThreadDump> dump() {
        return Optional.ofNullable(dumped);
    }

    private void climb(WorkerDump climbing, DumpInput input) {
        climbing.take(input).filter(_ -> dumped == null).ifPresent(done -> {
            dumped = done;
            if (worker.exit == null && shutdown == null) {
                end(ProcessSignal.TERMINATE, true, graceAfterDump);
            }
        });
    }

    /** Ends the worker at once. */
    void kill() {
        killAt = Long.MAX_VALUE;
        if (leaving && worker.process != null && worker.exit == null && shutdown == null && !terminated) {
            terminated = true;
            out.post(new UnitMessage.Warned(
                    Optional.of(worker.module.id()),
                    "a worker did not leave within " + settings.grace().toSeconds()
                            + " s after its last test, so it was killed; look for shutdown hooks that hang"));
        }
        if (worker.process != null && worker.exit == null) {
            worker.process.signal(ProcessSignal.KILL);
        }
    }

    /** Ends the worker at once, because it is good for nothing, and waits for its end. */
    void putDown() throws InterruptedException {
        terminated = true;
        awaitEnd(Duration.ZERO);
    }

    /** Waits for the worker's end, and kills it if that takes longer. */
    void awaitEnd(Duration atMost) throws InterruptedException {
        leaving = true;
        killAt = Math.min(killAt, time.nanos() + atMost.toNanos());
        while (!worker.gone()) {
            next(Duration.ofSeconds(1));
        }
    }

    /** Settles the result that was held back until the worker's end was known. */
    void settle(UnitLedger ledger) {
        worker.engineFailures.forEach(ledger::engineFailed);
        worker.engineFailures.clear();
        if (expected()) {
            settleLeaks(ledger);
        } else {
            ledger.diedAfterSuccess(DeathText.of(worker), DeathText.detail(worker));
        }
    }

    /**
     * Settles the last result of a worker that is not needed any more.
     *
     * @return units for further attempts, if its last test turned out to have failed
     */
    List<UnitPlan> settleLast() {
        if (worker.last == null) {
            settleLeaks(null);
            return List.of();
        }
        settle(worker.last);
        return worker.last.furtherAttempts();
    }

    /** What was cut short was not watched, so only its threads are known. */
    private void settleLeaks(@Nullable UnitLedger last) {
        boolean watched = worker.leftProperly() && !terminated && shutdown == null && settings.watchesLeaks();
        if (watched) {
            new LeakDesk(worker, time, out).settle(last, ledger == null ? Isolation.SHARED : ledger.isolation());
        } else if (last != null) {
            last.release();
        }
    }

    private boolean expected() {
        return worker.leftProperly() || terminated || shutdown != null;
    }

    private @Nullable WorkerMessage handle(UnitInput input) {
        switch (input) {
            case UnitInput.FromLink(LinkInput.Connected connected) -> worker.link = connected.link();
            case UnitInput.FromLink(LinkInput.Received received) -> {
                return learn(received.message());
            }
            case UnitInput.FromLink(LinkInput.Closed closed) -> {
                worker.linkClosed = true;
                worker.linkError = closed.error();
                if (worker.exit == null) {
                    killAt = Math.min(killAt, time.nanos() + settings.grace().toNanos());
                }
            }
            case UnitInput.Exited exited -> exited(exited.status());
            case UnitInput.EndOfFile(boolean stderr) -> departure().ifPresent(leaving -> leaving.endOfFile(stderr));
            case UnitInput.Swept(List<Survivor> left) -> swept(left);
            case UnitInput.Wrote(boolean stderr, byte[] chunk) when !stderr && dump != null && dumped == null ->
                climb(dump, new DumpInput.Wrote(chunk));
            case UnitInput.Wrote(boolean stderr, byte[] chunk) -> wrote(stderr, chunk);
            case UnitInput.Dump(DumpInput news) -> {
                if (dump != null) {
                    climb(dump, news);
                }
            }
            case UnitInput.Asked(UnitRequest request) -> asked(request);
        }
        return null;
    }

    private WorkerMessage learn(WorkerMessage message) {
        switch (message) {
            case WorkerMessage.Found(int index, TestNode node) -> worker.learn(index, node);
            case WorkerMessage.Properties(var properties) -> worker.learn(properties);
            case WorkerMessage.Started(TestNode node, _) -> ran(node);
            case WorkerMessage.Held held -> held(held);
            case WorkerMessage.Leftovers(var threads) -> worker.leftoverThreads = threads;
            case WorkerMessage.Goodbye goodbye -> worker.goodbye = goodbye;
            case WorkerMessage.Dumped(DumpAnswer answer) -> {
                glances.answered(answer);
                if (dump != null) {
                    climb(dump, new DumpInput.Answered(answer));
                }
            }
            case WorkerMessage.Failed failed -> {
                if (leaving && failed.node().parent().isEmpty()) {
                    worker.engineFailures.put(failed.node(), failed.thrown());
                }
            }
            case WorkerMessage.Discovered discovered -> {
                worker.discovered = true;
                worker.wholeList = discovered.wholeList();
                worker.parallelism = discovered.parallelism();
                worker.topLevels.addAll(discovered.topLevels());
            }
            case WorkerMessage.Unloadable _,
                    WorkerMessage.Skipped _,
                    WorkerMessage.Succeeded _,
                    WorkerMessage.Aborted _,
                    WorkerMessage.Published _,
                    WorkerMessage.Printed _,
                    WorkerMessage.UnitDone _,
                    WorkerMessage.Unreachable _,
                    WorkerMessage.PlanDone _,
                    WorkerMessage.RetryDone _,
                    WorkerMessage.Senseless _ -> {}
        }
        return message;
    }

    private void exited(ExitStatus status) {
        worker.exit = status;
        if (dump != null) {
            climb(dump, new DumpInput.Gone());
        }
        killAt = Long.MAX_VALUE;
        departure().ifPresent(this::depart);
        if (worker.link == null) {
            worker.linkClosed = true;
        } else if (!worker.linkClosed) {
            lastFramesUntil = time.nanos() + LAST_FRAMES.toNanos();
        }
        out.post(new UnitMessage.WorkerEnded(
                worker.slot, worker.pid(), worker.module.id(), DeathText.of(worker), expected()));
    }

    /** Its goodbye may still be on its way. */
    private void depart(Departure departure) {
        boolean ours = terminated || shutdown != null;
        if (!ours && settings.watchesLeaks() && worker.exit instanceof ExitStatus.Exited(int code) && code == 0) {
            departure.begin(worker.ran.leakTimeout().period());
        } else {
            departure.cutShort(ours || !settings.watchesLeaks());
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
        if (ledger == null || shutdown != null || terminated) {
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

    private void wrote(boolean stderr, byte[] chunk) {
        worker.wrote(new String(chunk, StandardCharsets.UTF_8));
        tell(stderr, (stderr ? worker.rawErr : worker.rawOut).add(chunk));
    }

    /** Each unit may print as much past the capture as a test may into it. */
    private void tellRest() {
        tell(false, worker.rawOut.rest());
        tell(true, worker.rawErr.rest());
        worker.rawOut = new OutputFlow(settings.output().most());
        worker.rawErr = new OutputFlow(settings.output().most());
    }

    private void tell(boolean stderr, String text) {
        if (!text.isEmpty()) {
            out.post(new UnitMessage.WorkerOutput(worker.slot, worker.pid(), worker.module.id(), stderr, text));
        }
    }

    private void asked(UnitRequest request) {
        switch (request) {
            case UnitRequest.Shutdown shutDown -> shutDown(shutDown);
            case UnitRequest.Pause(var reply) ->
                reply.with(worker.tell(ProcessSignal.TERMINAL_STOP) ? Acknowledgement.PAUSED : Acknowledgement.LEAVING);
            case UnitRequest.Resume _ -> worker.tell(ProcessSignal.CONTINUE);
            case UnitRequest.GoOn _ -> {
                if (ledger != null) {
                    holds.goOn(ledger);
                }
            }
            case UnitRequest.Describe(var reply) -> glances.ask(stacks -> reply.with(description().at(StackTop.of(stacks))));
        }
    }

    /** A level is told once: what ends already is asked again only if that is stronger, but may get less time. */
    private void shutDown(UnitRequest.Shutdown request) {
        if (shutdown != null && shutdown.reason().compareTo(request.reason()) >= 0) {
            return;
        }
        boolean stronger = shutdown == null || shutdown.level().compareTo(request.level()) < 0;
        shutdown = request;
        if (worker.process == null) {
            return;
        }
        if (worker.exit != null) {
            departure().ifPresent(leaving -> leaving.cutShort(true));
            return;
        }
        switch (request.level()) {
            case INTERRUPT -> end(ProcessSignal.INTERRUPT, stronger, settings.interruptGrace());
            case HANGUP -> end(ProcessSignal.HANGUP, stronger, settings.grace());
            case TERMINATE -> end(ProcessSignal.TERMINATE, stronger, settings.grace());
            case KILL -> kill();
        }
    }

    private void end(ProcessSignal signal, boolean tell, Duration grace) {
        if (tell) {
            worker.tell(signal);
        }
        killAt = Math.min(killAt, time.nanos() + grace.toNanos());
    }

    private UnitDescription description() {
        return new UnitDescription(
                worker.slot,
                worker.module.id(),
                Optional.ofNullable(ledger).map(UnitLedger::suite),
                state(),
                worker.pid(),
                ledger == null ? List.of() : ledger.describeRunning(),
                killAt == Long.MAX_VALUE
                        ? Optional.empty()
                        : Optional.of(Duration.ofNanos(Math.max(0, killAt - time.nanos()))),
                Optional.ofNullable(ledger).flatMap(UnitLedger::lastLine),
                Optional.empty());
    }

    private UnitDescription.State state() {
        if (leaving || worker.exit != null) {
            return UnitDescription.State.LEAVING;
        }
        if (shutdown != null || terminated) {
            return UnitDescription.State.TERMINATING;
        }
        if (worker.link == null) {
            return UnitDescription.State.STARTING;
        }
        if (holds.any()) {
            return UnitDescription.State.HELD;
        }
        return ledger == null ? UnitDescription.State.DISCOVERING : UnitDescription.State.RUNNING;
    }
}
