package io.github.mvnrunner.engine.dispatch;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.config.MaxFail.Terminate;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.OutputModes;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.ScriptId;
import io.github.mvnrunner.engine.event.ScriptRun;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.exchange.Admission;
import io.github.mvnrunner.engine.exchange.ExecutorRequest;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.exchange.UnitRequest.Level;
import io.github.mvnrunner.engine.exchange.UnitRequest;
import io.github.mvnrunner.engine.problem.ProblemText;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns one input after another into effects; the source of truth for the user.
 *
 * <h2>The law of conservation</h2>
 *
 * {@code open} holds each planned test until its one final result. Nothing else may close it, a second result is
 * reported as the engine's own fault, and what is still open at the end is closed as lost, which makes the run broken.
 *
 * <h2>Cancellation</h2>
 *
 * Failures of tests are counted by iteration. Reasons are ordered and only go up. From the first one on no unit is admitted, and the executor reports all that
 * waits as not run. Failures of tests let running units end, unless they were asked to end them; a signal is passed on;
 * a second signal kills. What a unit is told is told once, because only a kill may cut its grace period short.
 *
 * <h2>Scripts</h2>
 *
 * A script is a unit like any other, but for when it is admitted.
 *
 * <h2>Job control</h2>
 *
 * While paused all clocks stand. A signal that comes meanwhile is dealt with as ever: it reaches a stopped worker when
 * that goes on.
 *
 * <p>No timer and no thread of its own: confined to the dispatcher.
 */
final class DispatchState {
    private final IntPredicate enoughFailures;
    private final Supplier<Instant> now;
    private final Terminate atLimit;
    private final Map<TestId, TestCase> open = new LinkedHashMap<>();
    private final Set<TestId> closed = new HashSet<>();
    private final Map<TestId, OutputModes> outputs = new HashMap<>();
    private final HeldTests held = new HeldTests();
    private final Set<TestId> running = new HashSet<>();
    private final LiveUnits units = new LiveUnits();
    private final SuiteBook suites = new SuiteBook();
    private final List<Effect> effects = new ArrayList<>();
    private RunStats stats = RunStats.EMPTY;

    /** When the iteration of a stress run began. */
    private RunStats before = RunStats.EMPTY;

    private @Nullable CancelReason cancelled;
    private @Nullable RuntimeException broke;
    private @Nullable Exception reportFailure;
    private int signals;
    private final Map<ScriptId.Kind, Integer> failedScripts = new EnumMap<>(ScriptId.Kind.class);
    private final Set<RunProblem> givenUp = new LinkedHashSet<>();
    private int lost;
    private boolean paused;
    private boolean done;

    DispatchState(IntPredicate enoughFailures, Terminate atLimit, Supplier<Instant> now) {
        this.now = now;
        this.enoughFailures = enoughFailures;
        this.atLimit = atLimit;
    }

    /** {@return what to do about that input, in this order} */
    List<Effect> step(DispatchInput input) {
        effects.clear();
        switch (input) {
            case DispatchInput.FromUnit(UnitMessage message) -> handle(message);
            case DispatchInput.Interrupted _ -> signalled(CancelReason.INTERRUPT, Level.INTERRUPT);
            case DispatchInput.Terminated _ -> signalled(CancelReason.SIGNAL, Level.TERMINATE);
            case DispatchInput.HungUp _ -> signalled(CancelReason.SIGNAL, Level.HANGUP);
            case DispatchInput.InputEnded _ -> cancel(CancelReason.SIGNAL, Optional.of(Level.TERMINATE));
            case DispatchInput.DeadlinePassed _ ->
                cancel(CancelReason.GLOBAL_TIMEOUT, Optional.of(Level.TERMINATE));
            case DispatchInput.Suspended _ -> suspend();
            case DispatchInput.Continued _ -> resume();
            case DispatchInput.DescriptionAsked _ -> effects.addAll(units.describe());
            case DispatchInput.SummaryAsked _ -> answerEnter();
            case DispatchInput.ReporterFailed(var cause) -> {
                reportFailure = reportFailure == null ? cause : reportFailure;
                cancel(CancelReason.REPORT_ERROR, Optional.empty());
            }
            case DispatchInput.ExecutorDone _ -> finish();
        }
        return List.copyOf(effects);
    }

    boolean done() {
        return done;
    }

    RunStats stats() {
        return stats;
    }

    int lost() {
        return lost;
    }

    int failedScripts(ScriptId.Kind kind) {
        return failedScripts.getOrDefault(kind, 0);
    }

    /** {@return why modules could not be run, or not to their end} */
    List<RunProblem> givenUp() {
        return List.copyOf(givenUp);
    }

    Optional<CancelReason> cancelled() {
        return Optional.ofNullable(cancelled);
    }

    Optional<RuntimeException> broke() {
        return Optional.ofNullable(broke);
    }

    Optional<Exception> reportFailure() {
        return Optional.ofNullable(reportFailure);
    }

    private void handle(UnitMessage message) {
        switch (message) {
            case UnitMessage.Started started -> admit(started);
            case UnitMessage.ScriptStarted script -> admit(script);
            case UnitMessage.ScriptSlow slow ->
                report(new RunEvent.ScriptSlow(slow.script(), slow.elapsed(), slow.ending()));
            case UnitMessage.ScriptEnded(ScriptId script, ScriptRun run) -> end(script, run);
            case UnitMessage.Ended ended -> units.ended(ended.unit());
            case UnitMessage.IterationStarted(int number, var total) -> {
                before = stats;
                effects.add(new Effect.RestartDeadline());
                report(new RunEvent.IterationStarted(number, total));
            }
            case UnitMessage.IterationEnded(int number, var total) -> {
                RunStats own = stats.since(before);
                report(new RunEvent.IterationFinished(number, total, cancelled == null && own.failures() == 0, own));
                closed.clear(); // whatever could tell of these tests has ended
                outputs.clear();
                suites.forgetReported();
            }
            case UnitMessage.Planned planned -> {
                planned.tests().forEach(test -> plan(test, suites::opened));
                report(new RunEvent.ModulePlanned(planned.module(), planned.tests(), planned.filteredOut(), stats));
            }
            case UnitMessage.Dealt(String module, var taken, var elsewhere) ->
                report(new RunEvent.ModuleDealt(module, taken, elsewhere));
            case UnitMessage.ModuleGivenUp(String module, RunProblem problem) -> {
                givenUp.add(problem);
                report(new RunEvent.ModuleGivenUp(module, ProblemText.of(problem)));
            }
            case UnitMessage.Registered(TestCase test) -> {
                if (!open.containsKey(test.id()) && !closed.contains(test.id())) {
                    plan(test, suites::registered);
                    report(new RunEvent.TestRegistered(test, stats));
                }
            }
            case UnitMessage.TestStarted started -> {
                running.add(started.test().id());
                stats = stats.running(running.size());
                report(new RunEvent.TestStarted(started.test(), started.attempt(), started.slot(), stats));
            }
            case UnitMessage.TestSlow slow ->
                report(new RunEvent.TestSlow(slow.test(), slow.attempt(), slow.elapsed(), slow.ends(), slow.doing()));
            case UnitMessage.AttemptFailed failed -> {
                running.remove(failed.test().id());
                effects.addAll(held.letGo(failed.test().id()));
                stats = stats.running(running.size());
                report(new RunEvent.AttemptFailed(failed.test(), failed.attempt(), failed.next(), output(failed.test())));
            }
            case UnitMessage.OutputChosen(TestId test, OutputModes output) -> outputs.put(test, output);
            case UnitMessage.TestHeld test -> hold(test);
            case UnitMessage.TestReleased(TestCase test, int slot) -> {
                effects.addAll(held.letGo(test.id()));
                report(new RunEvent.TestReleased(test, slot));
            }
            case UnitMessage.Judged(RunEvent.ExpectationApplied judgement) -> report(judgement);
            case UnitMessage.TestEnded ended -> end(ended.test(), ended.attempts(), ended.status());
            case UnitMessage.SuitePassed passed -> suites.passed(passed).ifPresent(this::report);
            case UnitMessage.WorkerStarted started ->
                report(new RunEvent.WorkerStarted(
                        started.slot(), started.pid(), started.module(), started.command()));
            case UnitMessage.WorkerOutput output ->
                report(new RunEvent.WorkerOutput(
                        output.slot(), output.pid(), output.module(), output.stderr(), output.text()));
            case UnitMessage.WorkerEnded ended ->
                report(new RunEvent.WorkerEnded(
                        ended.slot(), ended.pid(), ended.module(), ended.how(), ended.expected()));
            case UnitMessage.LeakFound leak ->
                report(new RunEvent.LeakFound(
                        leak.slot(),
                        leak.pid(),
                        leak.module(),
                        leak.test(),
                        leak.suites(),
                        leak.left(),
                        leak.verdict()));
            case UnitMessage.Warned warned -> report(new RunEvent.Warning(warned.module(), warned.text()));
            case UnitMessage.DebuggerAwaited waiting ->
                report(new RunEvent.DebuggerAwaited(
                        waiting.slot(), waiting.pid(), waiting.module(), waiting.address()));
            case UnitMessage.Refused(RuntimeException cause) -> broke = broke == null ? cause : broke;
            case UnitMessage.Broke(RuntimeException cause) -> {
                broke = broke == null ? cause : broke;
                cancel(CancelReason.ENGINE_ERROR, Optional.of(Level.TERMINATE));
            }
        }
    }

    private Optional<OutputModes> output(TestCase test) {
        return Optional.ofNullable(outputs.get(test.id()));
    }

    private void hold(UnitMessage.TestHeld test) {
        effects.addAll(held.hold(test.test().id()));
        report(new RunEvent.TestHeld(
                test.test(), test.attempt(), test.slot(), test.pid(), test.debugger(), test.failure()));
    }

    /** Whoever looks at what a test built means that it may go on. */
    private void answerEnter() {
        if (held.none()) {
            report(new RunEvent.SummaryAsked(stats));
        } else {
            effects.addAll(units.askBusy(new UnitRequest.GoOn()));
        }
    }

    private void admit(UnitMessage.Started started) {
        if (cancelled == null) {
            units.admit(started.unit(), started.requests());
            effects.add(new Effect.Answer(started.reply(), Admission.GRANTED));
        } else {
            effects.add(new Effect.Answer(started.reply(), Admission.REFUSED));
        }
    }

    /** What was set up is torn down also after the run was cancelled, but not once everything is killed. */
    private void admit(UnitMessage.ScriptStarted started) {
        boolean granted =
                switch (started.script().kind()) {
                    case SETUP -> cancelled == null;
                    case TEARDOWN -> cancelled != CancelReason.SECOND_SIGNAL;
                };
        if (granted) {
            report(new RunEvent.ScriptStarted(started.script(), started.index(), started.total(), started.command()));
            units.admit(started.unit(), started.requests());
        }
        effects.add(new Effect.Answer(started.reply(), granted ? Admission.GRANTED : Admission.REFUSED));
    }

    private void end(ScriptId script, ScriptRun run) {
        report(new RunEvent.ScriptFinished(script, run));
        if (run.outcome().isFailure()) {
            failedScripts.merge(script.kind(), 1, Integer::sum);
            if (script.kind() == ScriptId.Kind.SETUP) {
                cancel(CancelReason.SETUP_SCRIPT_FAILURE, Optional.empty());
            }
        }
    }

    private void plan(TestCase test, Consumer<TestCase> suite) {
        if (open.putIfAbsent(test.id(), test) == null) {
            stats = stats.plan(1);
            suite.accept(test);
        }
    }

    private void end(TestCase test, List<Attempt> attempts, TestStatus status) {
        running.remove(test.id());
        effects.addAll(held.letGo(test.id()));
        if (open.remove(test.id()) == null) {
            report(new RunEvent.Warning(
                    Optional.of(test.id().module()), "a second result for " + test.id() + " was dropped"));
            return;
        }
        closed.add(test.id());
        stats = stats.add(attempts, status).running(running.size());
        report(new RunEvent.TestFinished(test, attempts, status, stats, output(test)));
        suites.settled(test).ifPresent(this::report);
        if (enoughFailures.test(stats.since(before).failures())) {
            enough();
        }
    }

    private void enough() {
        switch (atLimit) {
            case WAIT -> cancel(CancelReason.TEST_FAILURE, Optional.empty());
            case IMMEDIATE -> cancel(CancelReason.TEST_FAILURE_IMMEDIATE, Optional.of(Level.TERMINATE));
        }
    }

    /** Counts signals alone: one Ctrl-C both signals and ends the input, in either order. */
    private void signalled(CancelReason first, Level level) {
        signals++;
        if (signals > 1) {
            cancel(CancelReason.SECOND_SIGNAL, Optional.of(Level.KILL));
        } else {
            cancel(first, Optional.of(level));
        }
    }

    private void cancel(CancelReason reason, Optional<Level> running) {
        if (cancelled != null && cancelled.compareTo(reason) >= 0) {
            return;
        }
        cancelled = reason;
        report(new RunEvent.RunCancelled(reason, stats));
        effects.add(new Effect.AskExecutor(new ExecutorRequest.Stop(reason)));
        running.ifPresentOrElse(
                level -> effects.addAll(units.askAll(new UnitRequest.Shutdown(reason, level))),
                () -> effects.addAll(units.askBusy(new UnitRequest.Stop())));
    }

    private void suspend() {
        if (paused) {
            return;
        }
        paused = true;
        report(new RunEvent.RunPaused(stats));
        effects.add(new Effect.PauseClocks());
        effects.addAll(units.pause());
    }

    private void resume() {
        if (!paused) {
            return;
        }
        paused = false;
        effects.add(new Effect.ResumeClocks());
        report(new RunEvent.RunContinued(stats));
        effects.addAll(units.askAll(new UnitRequest.Resume()));
    }

    private void finish() {
        List.copyOf(open.values()).forEach(test -> {
            lost++;
            end(test, List.of(lostAttempt()), TestStatus.NOT_RUN);
        });
        suites.rest(now.get()).forEach(this::report);
        done = true;
    }

    private Attempt lostAttempt() {
        return new Attempt(
                1,
                1,
                Attempt.Purpose.FIRST,
                now.get(),
                Duration.ZERO,
                Duration.ZERO,
                false,
                false,
                0,
                List.of(),
                new Outcome.NotRun("the engine lost track of it"),
                Output.NONE);
    }

    private void report(RunEvent event) {
        effects.add(new Effect.Report(event));
    }
}
