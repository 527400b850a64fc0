package io.github.mvnrunner.engine.dispatch;

import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.exchange.ExecutorRequest;
import io.github.mvnrunner.engine.exchange.Mailbox;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.time.Stopwatch;
import io.github.mvnrunner.engine.time.TimeSource;
import java.io.IOException;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Meets the world: units, signals, reporters.
 *
 * <p>One thread runs {@link #run}; reporters are called on it, so a slow one slows the run. {@link #inbox} takes
 * messages from any thread.
 */
public final class Dispatcher {
    private final Mailbox<DispatchInput> inbox = new Mailbox<>();
    private final DispatchState state;
    private final RunReporter reporter;
    private final Sender<ExecutorRequest> executor;
    private final TimeSource time;
    private final Stopwatch stopwatch;

    /**
     * Tells how a run ended, as far as the dispatcher knows.
     *
     * @param lost tests that the engine itself lost track of; always 0, or the engine has a bug
     */
    public record Ending(
            RunStats stats,
            Optional<CancelReason> cancelled,
            Optional<RuntimeException> broke,
            Optional<Exception> reportFailure,
            int lost) {}

    public Dispatcher(
            IntPredicate enoughFailures, RunReporter reporter, Sender<ExecutorRequest> executor, TimeSource time) {
        this.state = new DispatchState(enoughFailures);
        this.reporter = reporter;
        this.executor = executor;
        this.time = time;
        this.stopwatch = Stopwatch.start(time);
    }

    /** {@return where everyone posts to} */
    public Sender<DispatchInput> inbox() {
        return inbox;
    }

    /** {@return where units post to} */
    public Sender<UnitMessage> units() {
        return message -> inbox.post(new DispatchInput.FromUnit(message));
    }

    /**
     * Reports the start of the run.
     *
     * @throws IOException if it can't be reported; nothing may start then
     */
    public void begin(RunEvent.RunStarted started) throws IOException {
        reporter.report(stamped(started));
    }

    /** Runs until the executor has nothing left; {@code RunFinished} is always sent. */
    public Ending run() throws InterruptedException {
        while (!state.done()) {
            state.step(inbox.take()).forEach(this::act);
        }
        report(new RunEvent.RunFinished(state.stats(), stopwatch.active(), state.cancelled()));
        inbox.drain().forEach(input -> {
            if (input instanceof DispatchInput.ReporterFailed) {
                state.step(input);
            }
        });
        return new Ending(state.stats(), state.cancelled(), state.broke(), state.reportFailure(), state.lost());
    }

    private void act(Effect effect) {
        switch (effect) {
            case Effect.Report(RunEvent event) -> report(event);
            case Effect.Answer(var reply, var admission) -> reply.with(admission);
            case Effect.AskUnit(var unit, var request) -> unit.post(request);
            case Effect.AskExecutor(var request) -> executor.post(request);
        }
    }

    private void report(RunEvent event) {
        try {
            reporter.report(stamped(event));
        } catch (IOException e) {
            inbox.post(new DispatchInput.ReporterFailed(e));
        }
    }

    private StampedEvent stamped(RunEvent event) {
        return new StampedEvent(time.now(), stopwatch.active(), event);
    }
}
