package io.github.mvnrunner.engine.dispatch;

import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.ScriptId;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.UnitDescription;
import io.github.mvnrunner.engine.exchange.Acknowledgement;
import io.github.mvnrunner.engine.exchange.Budget;
import io.github.mvnrunner.engine.exchange.ExecutorRequest;
import io.github.mvnrunner.engine.exchange.Mailbox;
import io.github.mvnrunner.engine.exchange.Reply;
import io.github.mvnrunner.engine.exchange.Sender;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.time.PausableTime;
import io.github.mvnrunner.engine.time.Stopwatch;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Meets the world: units, signals, reporters.
 *
 * <p>One thread runs {@link #run}; reporters are called on {@linkplain Reporting another}, and a slow one slows the run.
 * {@link #inbox} takes messages from any thread.
 */
public final class Dispatcher {
    /** Nobody who pressed Ctrl-Z waits longer for the prompt. */
    private static final Duration MOST_STOP_DELAY = Duration.ofMillis(100);

    private static final Duration MOST_ANSWER_DELAY = Duration.ofSeconds(1);

    private static final Duration FOREVER = Duration.ofDays(36_500);

    /** Units wait once so much waits for the reporters. */
    private static final long MOST_WAITING = 8 << 20;

    private static final long MESSAGE = 4 << 10;

    private final Mailbox<DispatchInput> inbox = new Mailbox<>();
    private final Budget waiting = new Budget(MOST_WAITING);
    private final DispatchState state;
    private final RunReporter reporter;
    private final Reporting reporting;
    private final Sender<ExecutorRequest> executor;
    private final PausableTime time;
    private final Stopwatch stopwatch;
    private final JobControl jobs;
    /** On the run's clock; passes once. */
    private final Optional<Duration> limit;
    private long deadline;

    /** Since when it stands still, because a person looks at what a test built. */
    private OptionalLong heldSince = OptionalLong.empty();

    /**
     * Tells how a run ended, as far as the dispatcher knows.
     *
     * @param failedSetups setup scripts that failed
     * @param failedTeardowns teardown scripts that failed
     * @param givenUp why modules could not be run, or not to their end
     * @param lost tests that the engine itself lost track of; always 0, or the engine has a bug
     */
    public record Ending(
            RunStats stats,
            Optional<CancelReason> cancelled,
            Optional<RuntimeException> broke,
            Optional<Exception> reportFailure,
            int failedSetups,
            int failedTeardowns,
            List<RunProblem> givenUp,
            int lost) {}

    public Dispatcher(
            DispatchSettings settings,
            RunReporter reporter,
            Sender<ExecutorRequest> executor,
            PausableTime time,
            JobControl jobs) {
        this.state = new DispatchState(settings.enoughFailures(), settings.atLimit(), time::now);
        this.reporter = reporter;
        this.reporting = new Reporting(
                reporter,
                time,
                Reporting.GATHER,
                cause -> inbox.post(new DispatchInput.ReporterFailed(cause)),
                bug -> inbox.post(new DispatchInput.FromUnit(new UnitMessage.Broke(bug))));
        this.executor = executor;
        this.time = time;
        this.jobs = jobs;
        this.stopwatch = Stopwatch.start(time);
        this.limit = settings.globalTimeout().filter(timeout -> timeout.compareTo(FOREVER) < 0);
        this.deadline = deadlineFromNow();
    }

    private long deadlineFromNow() {
        return limit.map(timeout -> time.nanos() + timeout.toNanos()).orElse(Long.MAX_VALUE);
    }

    /** {@return where everyone posts to} */
    public Sender<DispatchInput> inbox() {
        return inbox;
    }

    /** {@return where units post to} */
    public Sender<UnitMessage> units() {
        return message -> {
            waiting.take(size(message));
            inbox.post(new DispatchInput.FromUnit(message));
        };
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
        reporting.begin();
        try (reporting) {
            while (!state.done()) {
                Optional<DispatchInput> input = next();
                if (input.isPresent()) {
                    take(input.get());
                }
            }
            waiting.close();
            report(new RunEvent.RunFinished(state.stats(), stopwatch.active(), state.cancelled()));
        }
        inbox.drain().stream().filter(Dispatcher::isAboutReports).forEach(state::step);
        return new Ending(
                state.stats(),
                state.cancelled(),
                state.broke(),
                state.reportFailure(),
                state.failedScripts(ScriptId.Kind.SETUP),
                state.failedScripts(ScriptId.Kind.TEARDOWN),
                state.givenUp(),
                state.lost());
    }

    private static boolean isAboutReports(DispatchInput input) {
        return input instanceof DispatchInput.ReporterFailed
                || input instanceof DispatchInput.FromUnit(UnitMessage message) && message instanceof UnitMessage.Broke;
    }

    private void release() {
        if (deadline != Long.MAX_VALUE && heldSince.isPresent()) {
            deadline += time.nanos() - heldSince.getAsLong();
        }
        heldSince = OptionalLong.empty();
    }

    private void take(DispatchInput input) throws InterruptedException {
        if (input instanceof DispatchInput.FromUnit(UnitMessage message)) {
            waiting.giveBack(size(message));
        }
        for (Effect effect : state.step(input)) {
            act(effect);
        }
    }

    /** {@return about how much memory a message holds} */
    private static long size(UnitMessage message) {
        return message instanceof UnitMessage.WorkerOutput output ? MESSAGE + output.text().length() : MESSAGE;
    }

    private Optional<DispatchInput> next() throws InterruptedException {
        if (deadline == Long.MAX_VALUE || heldSince.isPresent()) {
            return Optional.of(inbox.take());
        }
        long left = deadline - time.nanos();
        if (left > 0) {
            return inbox.take(Duration.ofNanos(left));
        }
        deadline = Long.MAX_VALUE;
        return Optional.of(new DispatchInput.DeadlinePassed());
    }

    private void act(Effect effect) throws InterruptedException {
        switch (effect) {
            case Effect.Report(RunEvent event) -> report(event);
            case Effect.Answer(var reply, var admission) -> reply.with(admission);
            case Effect.AskUnit(var unit, var request) -> unit.post(request);
            case Effect.AskExecutor(var request) -> executor.post(request);
            case Effect.PauseClocks _ -> time.pause();
            case Effect.StopProcess(var acknowledgements) -> stop(acknowledgements);
            case Effect.ResumeClocks _ -> {
                jobs.continued();
                time.resume();
            }
            case Effect.RestartDeadline _ -> deadline = deadlineFromNow();
            case Effect.HoldDeadline _ -> heldSince = OptionalLong.of(time.nanos());
            case Effect.ReleaseDeadline _ -> release();
            case Effect.Describe(var answers) -> describe(answers);
        }
    }

    /** A continuation that is here already would come too late for a process that has stopped. */
    private void stop(List<Reply<Acknowledgement>> acknowledgements) throws InterruptedException {
        Answers.within(MOST_STOP_DELAY, acknowledgements);
        reporting.flush(MOST_STOP_DELAY);
        jobs.leaveTerminal();
        if (!inbox.holds(DispatchInput.Continued.class::isInstance)) {
            jobs.stop();
        }
    }

    private void describe(List<Reply<UnitDescription>> replies) {
        List<UnitDescription> answers = Answers.within(MOST_ANSWER_DELAY, replies);
        report(new RunEvent.RunDescribed(answers, replies.size() - answers.size(), state.stats()));
    }

    private void report(RunEvent event) {
        reporting.tell(stamped(event));
    }

    private StampedEvent stamped(RunEvent event) {
        return new StampedEvent(time.now(), stopwatch.active(), event);
    }
}
