package io.github.mvnrunner.engine.museum;

import static io.github.mvnrunner.engine.event.TestStatus.NOT_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.dispatch.DispatchInput;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.RunEvent.ScriptStarted;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.ScriptId;
import io.github.mvnrunner.engine.event.ScriptOutcome;
import io.github.mvnrunner.engine.event.UnitDescription;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Ends, stops and asks real scripts while they run. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
final class ScriptCancelTests extends ScriptBench {

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
}
