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
import io.github.mvnrunner.engine.event.ScriptOutcome;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Runs real scripts around real workers. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
final class ScriptTests extends ScriptBench {

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
    void failingTeardownMakesAGreenRunRed() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase")
                .settings(setup("up", "true") + teardown("down", "exit 1") + teardown("more", "true") + ofAll("more"))
                .run();

        assertThat(run.statuses().values()).containsOnly(PASSED);
        assertThat(script(run, "more").outcome()).isEqualTo(new ScriptOutcome.Passed());
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Failed(1));
    }
}
