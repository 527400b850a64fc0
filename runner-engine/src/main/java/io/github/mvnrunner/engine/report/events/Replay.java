package io.github.mvnrunner.engine.report.events;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.ScriptId;
import io.github.mvnrunner.engine.event.ScriptOutcome;
import io.github.mvnrunner.engine.event.ScriptRun;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a logged run again, and ends it if its engine did not.
 *
 * <p>Every test that was planned and has no result becomes <em>not run</em>, or not to its end if it was running, unless
 * it had failed before and waited to be tried again; every suite without a final word gets one,
 * and so does a script that was running.
 */
public final class Replay {
    private static final String REASON = "engine died";

    private final List<StampedEvent> events;
    private final Map<TestId, TestCase> open = new LinkedHashMap<>();
    private final Map<TestId, StampedEvent> begun = new HashMap<>();
    private final Map<TestId, List<Attempt>> failed = new HashMap<>();
    private final Set<Suite> openSuites = new LinkedHashSet<>();
    private final Map<ScriptId, StampedEvent> openScripts = new LinkedHashMap<>();
    private RunStats stats = RunStats.EMPTY;

    /** Tells these events. */
    public Replay(List<StampedEvent> events) {
        this.events = List.copyOf(events);
    }

    /**
     * Reports all events, and those that are missing.
     *
     * @throws IOException if the reporter can't write
     */
    public void to(RunReporter reporter) throws IOException {
        for (StampedEvent event : complete()) {
            reporter.report(event);
        }
        reporter.flush();
    }

    /** {@return the events with the missing end} */
    public List<StampedEvent> complete() {
        events.forEach(this::note);
        if (events.isEmpty() || events.getLast().event() instanceof RunEvent.RunFinished) {
            return events;
        }
        StampedEvent last = events.getLast();
        List<StampedEvent> all = new ArrayList<>(events);
        missing(last.at(), last.elapsed()).forEach(event -> all.add(new StampedEvent(last.at(), last.elapsed(), event)));
        return List.copyOf(all);
    }

    private List<RunEvent> missing(Instant at, Duration elapsed) {
        List<RunEvent> missing = new ArrayList<>();
        stats = stats.running(0);
        openScripts.forEach((script, started) -> missing.add(new RunEvent.ScriptFinished(script, ended(started, elapsed))));
        open.values().forEach(test -> {
            List<Attempt> attempts = failed.getOrDefault(test.id(), List.of(notRun(test.id(), at, elapsed)));
            TestStatus status = TestStatus.of(attempts);
            stats = stats.add(attempts, status);
            missing.add(new RunEvent.TestFinished(test, attempts, status, stats, Optional.empty()));
        });
        openSuites.forEach(suite -> missing.add(
                new RunEvent.SuiteFinished(suite.module, suite.name, at, Duration.ZERO, Output.NONE, Map.of())));
        missing.add(new RunEvent.RunFinished(stats, elapsed, Optional.of(CancelReason.ENGINE_ERROR)));
        return missing;
    }

    private void note(StampedEvent stamped) {
        switch (stamped.event()) {
            case RunEvent.ScriptStarted started -> openScripts.put(started.script(), stamped);
            case RunEvent.ScriptFinished finished -> openScripts.remove(finished.script());
            case RunEvent.ModulePlanned planned -> {
                planned.tests().forEach(this::plan);
                stats = planned.stats();
            }
            case RunEvent.TestRegistered registered -> {
                plan(registered.test());
                stats = registered.stats();
            }
            case RunEvent.TestStarted started -> {
                begun.put(started.test().id(), stamped);
                stats = started.stats();
            }
            case RunEvent.AttemptFailed attempt ->
                failed.computeIfAbsent(attempt.test().id(), _ -> new ArrayList<>()).add(attempt.attempt());
            case RunEvent.TestFinished finished -> {
                open.remove(finished.test().id());
                openSuites.add(Suite.of(finished.test()));
                stats = finished.stats();
            }
            case RunEvent.SuiteFinished suite -> openSuites.remove(new Suite(suite.module(), suite.suite()));
            case RunEvent.RunCancelled cancelled -> stats = cancelled.stats();
            case RunEvent.RunStarted _,
                    RunEvent.IterationStarted _,
                    RunEvent.IterationFinished _,
                    RunEvent.ScriptSlow _,
                    RunEvent.TestSlow _,
                    RunEvent.WorkerStarted _,
                    RunEvent.TestHeld _,
                    RunEvent.TestReleased _,
                    RunEvent.DebuggerAwaited _,
                    RunEvent.WorkerOutput _,
                    RunEvent.WorkerEnded _,
                    RunEvent.LeakFound _,
                    RunEvent.ModuleGivenUp _,
                    RunEvent.ModuleDealt _,
                    RunEvent.ExpectationApplied _,
                    RunEvent.Warning _,
                    RunEvent.RunPaused _,
                    RunEvent.RunContinued _,
                    RunEvent.SummaryAsked _,
                    RunEvent.RunDescribed _,
                    RunEvent.RunFinished _ -> {}
        }
    }

    private void plan(TestCase test) {
        open.put(test.id(), test);
        openSuites.add(Suite.of(test));
    }

    private static ScriptRun ended(StampedEvent started, Duration elapsed) {
        List<String> command = ((RunEvent.ScriptStarted) started.event()).command();
        return new ScriptRun(
                command,
                started.at(),
                elapsed.minus(started.elapsed()),
                false,
                false,
                new ScriptOutcome.Ended(CancelReason.ENGINE_ERROR),
                Output.NONE,
                true,
                Map.of());
    }

    private Attempt notRun(TestId test, Instant at, Duration elapsed) {
        Optional<StampedEvent> start = Optional.ofNullable(begun.get(test));
        return new Attempt(
                1,
                1,
                Attempt.Purpose.FIRST,
                start.map(StampedEvent::at).orElse(at),
                start.map(started -> elapsed.minus(started.elapsed())).orElse(Duration.ZERO),
                Duration.ZERO,
                false,
                false,
                0,
                List.of(),
                new Outcome.NotRun(REASON, start.isPresent(), "", Optional.empty()),
                Output.NONE);
    }

    private record Suite(String module, String name) {
        static Suite of(TestCase test) {
            return new Suite(test.id().module(), test.suite());
        }
    }
}
