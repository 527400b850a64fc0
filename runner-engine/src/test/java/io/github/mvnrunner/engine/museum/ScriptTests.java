package io.github.mvnrunner.engine.museum;

import static io.github.mvnrunner.engine.event.TestStatus.NOT_RUN;
import static io.github.mvnrunner.engine.event.TestStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.dispatch.DispatchInput;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent.ScriptFinished;
import io.github.mvnrunner.engine.event.RunEvent.ScriptStarted;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.ScriptId;
import io.github.mvnrunner.engine.event.ScriptOutcome;
import io.github.mvnrunner.engine.event.ScriptRun;
import io.github.mvnrunner.engine.event.UnitDescription;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs real scripts around real workers. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
final class ScriptTests {
    private static final String ONE_OF_EACH =
            """
            [[profile.default.scripts]]
            filter = "tag(database)"
            setup = "up"
            teardown = "down"
            """;

    @TempDir
    Path directory;

    @AfterEach
    void noEnvironmentFileIsLeft() throws IOException {
        Path profile = directory.resolve("runner/default");
        if (Files.exists(profile)) {
            try (Stream<Path> files = Files.list(profile)) {
                assertThat(files).noneMatch(file -> file.toString().endsWith(".env"));
            }
        }
    }

    @Test
    void variablesReachMatchingTestsOnly() throws IOException, InterruptedException {
        RecordedRun run = kit("VariablesTestCase")
                .settings(setup("up", "echo DATABASE_URL=jdbc:here > $MVNRUNNER_ENV") + teardown("down", "true") + ONE_OF_EACH)
                .run();

        assertThat(said(run, "aWantsNothing")).startsWith("url=null in ");
        assertThat(said(run, "bWantsADatabase")).startsWith("url=jdbc:here in ");
        assertThat(said(run, "cWantsItToo")).isEqualTo(said(run, "bWantsADatabase"));
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
    }

    @Test
    void variablesReachEveryAttemptAndEveryIsolation() throws IOException, InterruptedException {
        RecordedRun run = kit("VariablesTestCase")
                .option("isolation", "method")
                .settings(setup("up", "echo DATABASE_URL=jdbc:here > $MVNRUNNER_ENV") + teardown("down", "true") + ONE_OF_EACH)
                .run();

        assertThat(said(run, "aWantsNothing")).startsWith("url=null in ");
        assertThat(said(run, "bWantsADatabase")).startsWith("url=jdbc:here in ");
        assertThat(said(run, "cWantsItToo")).startsWith("url=jdbc:here in ").isNotEqualTo(said(run, "bWantsADatabase"));
    }

    @Test
    void noScriptRunsIfNoTestNeedsIt() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase")
                .settings(setup("up", "exit 1") + teardown("down", "exit 1") + ONE_OF_EACH)
                .run();

        assertThat(run.all(ScriptStarted.class)).isEmpty();
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
    }

    @Test
    void scriptsRunInTheOrderOfDefinitionAndTeardownLast() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase")
                .settings(setup("first", "echo A=1 > $MVNRUNNER_ENV")
                        + setup("second", "echo A=2 > $MVNRUNNER_ENV")
                        + teardown("down", "echo $A")
                        + """
                        [[profile.default.scripts]]
                        filter = "all()"
                        setup = ["second", "first"]
                        teardown = "down"
                        """)
                .run();

        assertThat(run.all(ScriptFinished.class).map(ended -> ended.script().name()))
                .containsExactly("first", "second", "down");
        assertThat(script(run, "down").output().out().text()).isEqualTo("2\n");
        assertThat(indexOf(run, finished("second"))).isLessThan(indexOf(run, RunEvent.TestStarted.class::isInstance));
        assertThat(indexOf(run, started("down"))).isGreaterThan(lastWorkerEnd(run));
    }

    @Test
    void scriptKnowsItsRun() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase")
                .settings(setup("up", "echo $MVNRUNNER $MVNRUNNER_RUN_PROFILE; pwd; cat; echo ${MVNRUNNER_RUN_ID:+known}")
                        + all("up"))
                .run();

        assertThat(script(run, "up").output().out().text())
                .isEqualTo("1 default\n" + directory.toRealPath() + "\nknown\n");
    }

    @Test
    void failingSetupCancelsTheRunWithItsOwnVerdict() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase")
                .settings(setup("up", "echo trouble >&2; exit 3") + setup("next", "true") + all("up", "next"))
                .run();

        assertThat(script(run, "up").outcome()).isEqualTo(new ScriptOutcome.Failed("exit code 3"));
        assertThat(script(run, "up").output().err().text()).isEqualTo("trouble\n");
        assertThat(run.all(ScriptStarted.class)).hasSize(1);
        assertThat(run.statuses().values()).hasSize(2).containsOnly(NOT_RUN);
        assertThat(run.last("PassesTestCase.first").outcome())
                .isEqualTo(new Outcome.NotRun("the run was cancelled: setup script failure"));
        assertThat(run.all(RunEvent.RunCancelled.class).map(RunEvent.RunCancelled::reason))
                .containsExactly(CancelReason.SETUP_SCRIPT_FAILURE);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.SetupFailed());
    }

    @Test
    void failingSetupIsStillTornDown() throws IOException, InterruptedException {
        RecordedRun run = kit("VariablesTestCase")
                .settings(setup("up", "exit 3") + teardown("down", "true") + ONE_OF_EACH)
                .run();

        assertThat(script(run, "down").outcome()).isEqualTo(new ScriptOutcome.Passed());
        assertThat(run.verdict()).isEqualTo(new RunVerdict.SetupFailed());
    }

    @Test
    void unknownProgramIsAFailedSetup() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase")
                .settings("""
                        [scripts.setup.up]
                        command = { command-line = "no/such/program", relative-to = "root" }
                        """ + all("up"))
                .run();

        assertThat(script(run, "up").outcome())
                .isEqualTo(new ScriptOutcome.NotStarted(
                        "can't execute " + directory.resolve("no/such/program") + ": ENOENT"));
        assertThat(run.verdict()).isEqualTo(new RunVerdict.SetupFailed());
    }

    @Test
    void badEnvironmentFileIsAFailedSetup() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase")
                .settings(setup("up", "printf 'A=1\\n\\nMVNRUNNER_X=1\\n' > $MVNRUNNER_ENV") + all("up"))
                .run();

        assertThat(script(run, "up").outcome())
                .isEqualTo(new ScriptOutcome.BadVariables("line 3 of its environment file sets MVNRUNNER_X, but names"
                        + " that start with MVNRUNNER belong to the runner"));
        assertThat(script(run, "up").variables()).isEmpty();
        assertThat(run.verdict()).isEqualTo(new RunVerdict.SetupFailed());
    }

    @Test
    void hangingScriptIsEndedWithAllItsChildren() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase")
                .settings(setup("up", "trap '' TERM; sleep 1000 & echo $!; wait; wait; sleep 1000")
                        + "slow-timeout = { period = \"100ms\", terminate-after = 2, grace-period = \"100ms\" }\n"
                        + all("up"))
                .run();

        assertThat(script(run, "up").outcome()).isEqualTo(new ScriptOutcome.TimedOut(Duration.ofMillis(200)));
        assertThat(script(run, "up").slow()).isTrue();
        assertThat(run.all(RunEvent.ScriptSlow.class).map(RunEvent.ScriptSlow::ending)).containsExactly(false, true);
        assertThat(child(run, "up")).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void processThatASetupScriptLeavesLivesUntilTheEndOfTheRun() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase")
                .settings(setup("up", "sleep 1000 > /dev/null 2>&1 & echo $!; echo SERVER=$! > $MVNRUNNER_ENV")
                        + teardown("down", "kill -0 $SERVER && echo lives")
                        + """
                        [[profile.default.scripts]]
                        filter = "all()"
                        setup = "up"
                        teardown = "down"
                        """)
                .run();

        assertThat(script(run, "up").leaked()).isFalse();
        assertThat(script(run, "down").output().out().text()).isEqualTo("lives\n");
        assertThat(child(run, "up")).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void processThatHoldsTheOutputOfAScriptIsALeak() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase")
                .settings(setup("up", "sleep 1000 & echo $!") + all("up"))
                .run();

        assertThat(script(run, "up").leaked()).isTrue();
        assertThat(script(run, "up").outcome()).isEqualTo(new ScriptOutcome.Passed());
        assertThat(run.statuses().values()).containsOnly(PASSED);
        assertThat(child(run, "up")).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void leakCanFailAScript() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase")
                .settings(setup("up", "sleep 1000 & echo $!")
                        + "leak-timeout = { period = \"50ms\", result = \"fail\" }\n"
                        + all("up"))
                .run();

        assertThat(script(run, "up").outcome()).isEqualTo(new ScriptOutcome.LeftBehind(Duration.ofMillis(50)));
        assertThat(run.verdict()).isEqualTo(new RunVerdict.SetupFailed());
    }

    @Test
    void interruptEndsASetupScriptAndTheRun() throws IOException, InterruptedException {
        RecordedRun run = kit("VariablesTestCase")
                .settings(setup("up", "sleep 1000") + teardown("down", "true") + ONE_OF_EACH)
                .when(started("up"), new DispatchInput.Interrupted())
                .run();

        assertThat(script(run, "up").outcome()).isEqualTo(new ScriptOutcome.Ended(CancelReason.INTERRUPT));
        assertThat(run.statuses()).containsEntry("VariablesTestCase.bWantsADatabase", NOT_RUN);
        assertThat(script(run, "down").outcome()).isEqualTo(new ScriptOutcome.Passed());
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Cancelled());
    }

    @Test
    void timeoutOfTheRunEndsASetupScript() throws IOException, InterruptedException {
        RecordedRun run = kit("VariablesTestCase")
                .settings(setup("up", "sleep 1000") + teardown("down", "true") + ONE_OF_EACH)
                .when(started("up"), new DispatchInput.DeadlinePassed())
                .run();

        assertThat(script(run, "up").outcome()).isEqualTo(new ScriptOutcome.Ended(CancelReason.GLOBAL_TIMEOUT));
        assertThat(run.verdict()).isEqualTo(new RunVerdict.TimedOut());
    }

    @Test
    void testsThatNeedNoScriptDoNotWaitForOne() throws IOException, InterruptedException {
        RecordedRun run = kit("VariablesTestCase")
                .settings(setup("up", "until [ -e go ]; do sleep 0.01; done") + teardown("down", "true") + ONE_OF_EACH)
                .when(event -> letsGo(event, RunEvent.TestFinished.class), new DispatchInput.SummaryAsked())
                .run();

        assertThat(run.statuses()).hasSize(3).allSatisfy((_, status) -> assertThat(status).isEqualTo(PASSED));
        assertThat(indexOf(run, RunEvent.TestFinished.class::isInstance)).isLessThan(indexOf(run, finished("up")));
    }

    @Test
    void scriptsDivideWhatRunsInParallelInOneJvm() throws IOException, InterruptedException {
        RecordedRun run = kit("VariablesTestCase")
                .parameter("junit.jupiter.execution.parallel.enabled", "true")
                .settings(setup("up", "echo DATABASE_URL=jdbc:here > $MVNRUNNER_ENV") + teardown("down", "true") + ONE_OF_EACH)
                .run();

        assertThat(said(run, "aWantsNothing")).startsWith("url=null in ");
        assertThat(said(run, "bWantsADatabase")).startsWith("url=jdbc:here in ");
        assertThat(said(run, "cWantsItToo")).isEqualTo(said(run, "bWantsADatabase"));
    }

    @Test
    void retryGetsTheVariablesAgain() throws IOException, InterruptedException {
        RecordedRun run = kit("VariablesTestCase")
                .option("retries", "1")
                .settings(setup("up", "echo DATABASE_URL=fail-once > $MVNRUNNER_ENV") + teardown("down", "true") + ONE_OF_EACH)
                .run();

        assertThat(run.result("VariablesTestCase.cWantsItToo").attempts())
                .extracting(attempt -> attempt.output().out().text())
                .hasSize(2)
                .allMatch(said -> said.startsWith("url=fail-once in "));
    }

    @Test
    void suspendedScriptGoesOnWithTheRun() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase")
                .settings(setup("up", "until [ -e go ]; do sleep 0.01; done") + all("up"))
                .when(started("up"), new DispatchInput.Suspended())
                .when(RunEvent.RunPaused.class::isInstance, new DispatchInput.Continued())
                .when(event -> letsGo(event, RunEvent.RunContinued.class), new DispatchInput.SummaryAsked())
                .run();

        assertThat(run.all(RunEvent.RunContinued.class)).hasSize(1);
        assertThat(script(run, "up").outcome()).isEqualTo(new ScriptOutcome.Passed());
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
    }

    @Test
    void endOfTheRunLeavesNoTestWaitingForScripts() throws IOException, InterruptedException {
        RecordedRun run = kit("VariablesTestCase")
                .settings(setup("up", "true") + teardown("down", "true") + ONE_OF_EACH)
                .when(RunEvent.ModulePlanned.class::isInstance, new DispatchInput.Terminated())
                .run();

        assertThat(run.statuses().values()).hasSize(3).contains(NOT_RUN);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Cancelled());
    }

    @Test
    void whoAsksIsToldWhatAScriptDoes() throws IOException, InterruptedException {
        RecordedRun run = kit("VariablesTestCase")
                .settings(setup("up", "sleep 1000") + teardown("down", "true") + ONE_OF_EACH)
                .when(started("up"), new DispatchInput.DescriptionAsked())
                .when(RunEvent.RunDescribed.class::isInstance, new DispatchInput.Terminated())
                .run();

        assertThat(run.all(RunEvent.RunDescribed.class).flatMap(described -> described.units().stream()))
                .anySatisfy(unit -> {
                    assertThat(unit.suite()).contains("@setup-script:up");
                    assertThat(unit.state()).isEqualTo(UnitDescription.State.RUNNING);
                });
    }

    @Test
    void teardownRunsAfterTheRunWasInterrupted() throws IOException, InterruptedException {
        RecordedRun run = kit("SleepsTestCase")
                .settings(setup("up", "true") + teardown("down", "echo done") + ofAll())
                .when(RunEvent.TestStarted.class::isInstance, new DispatchInput.Interrupted())
                .run();

        assertThat(script(run, "down").output().out().text()).isEqualTo("done\n");
        assertThat(indexOf(run, started("down"))).isGreaterThan(lastWorkerEnd(run));
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Cancelled());
    }

    @Test
    void secondInterruptKillsATeardownScript() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase")
                .settings(setup("up", "true") + teardown("down", "sleep 1000") + teardown("more", "true") + ofAll("more"))
                .when(started("down"), new DispatchInput.Interrupted())
                .when(RunEvent.RunCancelled.class::isInstance, new DispatchInput.Interrupted())
                .run();

        assertThat(script(run, "down").outcome()).isEqualTo(new ScriptOutcome.Ended(CancelReason.SECOND_SIGNAL));
        assertThat(run.all(ScriptStarted.class).map(ScriptStarted::script))
                .doesNotContain(new ScriptId(ScriptId.Kind.TEARDOWN, "more"));
        assertThat(run.all(RunEvent.Warning.class).map(RunEvent.Warning::text)).anyMatch(text -> text.contains("more"));
    }

    @Test
    void failingTeardownMakesAGreenRunRed() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase")
                .settings(setup("up", "true") + teardown("down", "exit 1") + teardown("more", "true") + ofAll("more"))
                .run();

        assertThat(run.statuses().values()).containsOnly(PASSED);
        assertThat(script(run, "more").outcome()).isEqualTo(new ScriptOutcome.Passed());
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Failed(1));
    }

    private static String setup(String name, String shell) {
        return script("setup", name, shell);
    }

    private static String teardown(String name, String shell) {
        return script("teardown", name, shell);
    }

    private static String script(String phase, String name, String shell) {
        return """
                [scripts.%s.%s]
                command = ["/bin/sh", "-c", '''%s''']
                capture-stdout = true
                capture-stderr = true
                """.formatted(phase, name, shell);
    }

    private static String all(String... setups) {
        return "[[profile.default.scripts]]\nfilter = \"all()\"\nsetup = [\"" + String.join("\", \"", setups) + "\"]\n";
    }

    private static String ofAll(String... more) {
        List<String> teardowns = Stream.concat(Stream.of("down"), Stream.of(more)).toList();
        return all("up") + "teardown = [\"" + String.join("\", \"", teardowns) + "\"]\n";
    }

    /** Lets the script go on once such an event was seen. */
    private boolean letsGo(RunEvent event, Class<? extends RunEvent> when) {
        if (when.isInstance(event) && !Files.exists(directory.resolve("go"))) {
            try {
                Files.createFile(directory.resolve("go"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }

    private EngineKit kit(String fixture) {
        return EngineKit.in(directory).classes(Exhibit.fixture(fixture));
    }

    private static String said(RecordedRun run, String test) {
        return run.last("VariablesTestCase." + test).output().out().text();
    }

    private static ScriptRun script(RecordedRun run, String name) {
        return run.all(ScriptFinished.class)
                .filter(ended -> ended.script().name().equals(name))
                .findFirst()
                .orElseThrow()
                .run();
    }

    private static Stream<ProcessHandle> child(RecordedRun run, String script) {
        String pid = script(run, script).output().out().text().lines().findFirst().orElseThrow();
        return ProcessHandle.of(Long.parseLong(pid)).stream();
    }

    private static Predicate<RunEvent> started(String script) {
        return event -> event instanceof ScriptStarted started && started.script().name().equals(script);
    }

    private static Predicate<RunEvent> finished(String script) {
        return event -> event instanceof ScriptFinished ended && ended.script().name().equals(script);
    }

    private static int indexOf(RecordedRun run, Predicate<RunEvent> which) {
        return run.events().indexOf(run.events().stream().filter(which).findFirst().orElseThrow());
    }

    private static int lastWorkerEnd(RecordedRun run) {
        return run.events().lastIndexOf(run.all(RunEvent.WorkerEnded.class).reduce((_, last) -> last).orElseThrow());
    }
}
