package io.github.mvnrunner.engine.report.events;

import static io.github.mvnrunner.engine.report.Runs.assertion;
import static io.github.mvnrunner.engine.report.Runs.attempt;
import static io.github.mvnrunner.engine.report.Runs.once;
import static io.github.mvnrunner.engine.report.Runs.script;
import static io.github.mvnrunner.engine.report.Runs.test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.ExpectationVerdict;
import io.github.mvnrunner.engine.event.LeakVerdict;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.OutputMode;
import io.github.mvnrunner.engine.event.OutputModes;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.ScriptOutcome;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.event.UnitDescription;
import io.github.mvnrunner.engine.report.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTests {
    @TempDir
    private Path directory;

    @Test
    void everyEventComesBackAsItWas() throws IOException {
        Runs run = everything();
        write(run);
        assertThat(new EventLogReader().read(log())).isEqualTo(run.events());
    }

    @Test
    void everyTypeIsCovered() {
        assertThat(everything().events()).map(stamped -> (Object) stamped.event().getClass())
                .contains((Object[]) RunEvent.class.getPermittedSubclasses());
    }

    @Test
    void unterminatedLastLineIsIgnored() throws IOException {
        Runs run = Runs.of(directory, "g:a").plan(test("g:a", "m"));
        write(run);
        Files.writeString(log(), "{\"version\":1,\"ty", StandardOpenOption.APPEND);
        assertThat(new EventLogReader().read(log())).isEqualTo(run.events());
    }

    @Test
    void unknownTypeIsPassedOver() throws IOException {
        Files.writeString(log(), "{\"version\":1,\"type\":\"fromTheFuture\"}\n", StandardOpenOption.CREATE);
        assertThat(new EventLogReader().read(log())).isEmpty();
    }

    @Test
    void replayEndsWhatADeadEngineLeftOpen() {
        Runs run = Runs.of(directory, "g:a")
                .plan(test("g:a", "done"), test("g:a", "open"))
                .finish(test("g:a", "done"), once(new Outcome.Passed()));
        List<RunEvent> all = new Replay(run.events()).complete().stream().map(StampedEvent::event).toList();
        assertThat(all.subList(3, all.size()))
                .satisfiesExactly(
                        event -> assertThat(((RunEvent.TestFinished) event).status()).isEqualTo(TestStatus.NOT_RUN),
                        event -> assertThat(((RunEvent.SuiteFinished) event).suite()).isEqualTo("demo.T"),
                        event -> assertThat(((RunEvent.RunFinished) event).stats().notRun()).isEqualTo(1));
    }

    @Test
    void replayTellsWhatRanFromWhatHadFailedAndWhatNeverBegan() {
        Attempt first = once(new Outcome.Failed(assertion("x")));
        List<StampedEvent> events = new ArrayList<>(Runs.of(directory, "g:a")
                .plan(test("g:a", "runs"), test("g:a", "waits"), test("g:a", "failed"), test("g:a", "again"))
                .events());
        events.add(at(1, new RunEvent.TestStarted(test("g:a", "failed"), 1, 0, RunStats.EMPTY)));
        events.add(at(2, new RunEvent.AttemptFailed(test("g:a", "failed"), first, Purpose.RETRY, Optional.empty())));
        events.add(at(3, new RunEvent.TestStarted(test("g:a", "runs"), 1, 0, RunStats.EMPTY)));
        events.add(at(4, new RunEvent.AttemptFailed(test("g:a", "again"), first, Purpose.RETRY, Optional.empty())));
        events.add(at(5, new RunEvent.TestStarted(test("g:a", "again"), 2, 0, RunStats.EMPTY)));

        assertThat(new Replay(events).complete().stream()
                        .map(StampedEvent::event)
                        .filter(RunEvent.TestFinished.class::isInstance)
                        .map(RunEvent.TestFinished.class::cast))
                .extracting(end -> end.test().name(), RunEvent.TestFinished::status, end -> end.attempts().getLast().outcome().isCutOff(),
                        end -> end.attempts().getLast().time().toSeconds())
                .containsExactly(
                        tuple("runs", TestStatus.NOT_RUN, true, 2L), tuple("waits", TestStatus.NOT_RUN, false, 0L),
                        tuple("failed", TestStatus.FAILED, false, 0L), tuple("again", TestStatus.FAILED, false, 0L));
    }

    private static StampedEvent at(long seconds, RunEvent event) {
        return new StampedEvent(Runs.AT, Duration.ofSeconds(seconds), event);
    }

    @Test
    void replayEndsAScriptThatRan() {
        Runs run = Runs.of(directory, "g:a").add(new RunEvent.ScriptStarted(Runs.SETUP, 1, 1, List.of("db")));
        assertThat(new Replay(run.events()).complete().stream().map(StampedEvent::event))
                .element(2)
                .isInstanceOfSatisfying(RunEvent.ScriptFinished.class, end -> {
                    assertThat(end.script()).isEqualTo(Runs.SETUP);
                    assertThat(end.run().outcome()).isEqualTo(new ScriptOutcome.Ended(CancelReason.ENGINE_ERROR));
                });
    }

    @Test
    void replayLeavesAWholeRunAlone() {
        List<StampedEvent> whole = everything().events();
        assertThat(new Replay(whole).complete()).isEqualTo(whole);
    }

    private Runs everything() {
        RunStats none = RunStats.EMPTY;
        return Runs.of(directory, "g:a")
                .plan(test("g:a", "m"))
                .add(new RunEvent.ExpectationApplied(
                        test("g:a", "m"), 3, "fail", List.of("pass"), Optional.of("fail"), ExpectationVerdict.MET,
                        Optional.of("known"), Optional.empty()))
                .add(new RunEvent.ModuleDealt("g:a", List.of(test("g:a", "m")), List.of(test("g:a", "other"))))
                .add(new RunEvent.ModuleGivenUp("g:b", "no worker"))
                .add(new RunEvent.IterationStarted(1, Optional.of(2)))
                .add(new RunEvent.IterationFinished(1, Optional.empty(), true, none))
                .add(new RunEvent.TestRegistered(test("g:a", "dyn()[1]"), none))
                .add(new RunEvent.ScriptStarted(Runs.SETUP, 1, 2, List.of("db", "up")))
                .add(new RunEvent.ScriptSlow(Runs.SETUP, Duration.ofSeconds(60), true))
                .add(script(new ScriptOutcome.Passed()))
                .add(script(new ScriptOutcome.Failed("exit code 1")))
                .add(script(new ScriptOutcome.TimedOut(Duration.ofSeconds(1))))
                .add(script(new ScriptOutcome.NotStarted("ENOENT")))
                .add(script(new ScriptOutcome.BadVariables("line 1")))
                .add(script(new ScriptOutcome.LeftBehind(Duration.ofMillis(200))))
                .add(script(new ScriptOutcome.Ended(CancelReason.SIGNAL)))
                .add(new RunEvent.WorkerStarted(0, 7, "g:a", "java"))
                .add(new RunEvent.TestStarted(test("g:a", "m"), 1, 0, none))
                .add(new RunEvent.TestSlow(test("g:a", "m"), 1, Duration.ofSeconds(60), false, Optional.of("Suite.wait(Suite.java:1)")))
                .add(new RunEvent.TestHeld(test("g:a", "m"), 1, 0, 7, Optional.empty(), Optional.of(assertion("x"))))
                .add(new RunEvent.TestReleased(test("g:a", "m"), 0))
                .add(new RunEvent.AttemptFailed(
                        test("g:a", "m"), once(new Outcome.Failed(assertion("x"))), Purpose.ALONE, Optional.of(new OutputModes(OutputMode.FINAL, OutputMode.NEVER))))
                .finish(
                        test("g:a", "m"),
                        once(new Outcome.Crashed("killed", "")),
                        once(new Outcome.TimedOut(Duration.ofMillis(1), false, "", Optional.empty())),
                        once(new Outcome.Errored(assertion("e"))),
                        once(new Outcome.NotRun("why")),
                        once(new Outcome.Skipped(Optional.of("off"), Optional.of(assertion("a")))),
                        attempt(2, Purpose.ALONE, new Outcome.Passed()))
                .suite("g:a", "demo.T", new io.github.mvnrunner.engine.event.Output("o", "\u0000\ud83d\ude00", true))
                .add(new RunEvent.DebuggerAwaited(0, 7, "g:a", "localhost:5005"))
                .add(new RunEvent.WorkerOutput(0, 7, "g:a", true, "text"))
                .add(new RunEvent.WorkerEnded(0, 7, "g:a", "exit 0", true))
                .add(new RunEvent.LeakFound(
                        0, 7, "g:a", Optional.of(test("g:a", "m")), List.of("Suite"), List.of("sleep 9"), LeakVerdict.NOTED))
                .add(new RunEvent.Warning(Optional.empty(), "mind"))
                .add(new RunEvent.RunPaused(none))
                .add(new RunEvent.RunContinued(none))
                .add(new RunEvent.SummaryAsked(none))
                .add(new RunEvent.RunDescribed(List.of(description()), 1, none))
                .add(new RunEvent.RunCancelled(CancelReason.SIGNAL, none))
                .end();
    }

    private static UnitDescription description() {
        return new UnitDescription(
                0,
                "g:a",
                Optional.of("demo.T"),
                UnitDescription.State.RUNNING,
                7,
                List.of(new UnitDescription.Running(test("g:a", "m"), 1, Duration.ofSeconds(1), true)),
                Optional.of(Duration.ofSeconds(2)),
                Optional.of("said"),
                Optional.empty());
    }

    @Test
    void whatIsFlushedIsInTheFileBeforeTheRunEnds() throws IOException {
        Runs run = Runs.of(directory, "g:a")
                .add(new RunEvent.TestStarted(test("g:a", "m"), 1, 0, RunStats.EMPTY))
                .add(new RunEvent.Warning(Optional.empty(), "not the end"));
        try (EventLogReporter reporter = new EventLogReporter(directory)) {
            run.to(reporter);
            reporter.flush();
            assertThat(log()).content().contains("runStarted", "testStarted").endsWith("\"not the end\"}\n");
        }
    }

    private void write(Runs run) throws IOException {
        try (EventLogReporter reporter = new EventLogReporter(directory)) {
            run.to(reporter);
        }
    }

    private Path log() throws IOException {
        return Files.createDirectories(directory.resolve("default")).resolve("events.jsonl");
    }
}
