package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.Isolation;
import io.github.mvnrunner.engine.config.RetryOrder;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.plan.Demand;
import io.github.mvnrunner.engine.plan.TestScripts;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.script.ScriptRunner.SetUp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ScriptStagesTests {
    private final ScriptStages stages = new ScriptStages();

    @Test
    void unitThatNeedsNoScriptNeverWaits() {
        assertThat(stages.holds(unit(1, TestScripts.NONE))).isFalse();
        assertThat(stages.busy()).isFalse();
        assertThat(stages.dueForSetUp(true)).isEmpty();
    }

    @Test
    void scriptsWaitUntilAllIsDiscovered() {
        stages.holds(unit(1, scripts("a", "x")));
        assertThat(stages.dueForSetUp(false)).isEmpty();
        stages.holds(unit(2, scripts("b", "x")));
        assertThat(stages.dueForSetUp(true)).containsExactly("a", "b");
    }

    @Test
    void scriptsAreDueOnce() {
        stages.holds(unit(1, scripts("a", "x")));
        stages.dueForSetUp(true);
        assertThat(stages.dueForSetUp(true)).isEmpty();
        assertThat(stages.busy()).isTrue();
    }

    @Test
    void passedScriptsLetUnitsGo() {
        UnitPlan unit = unit(1, scripts("a", "x"));
        stages.holds(unit);
        stages.dueForSetUp(true);
        assertThat(stages.ended(SetUp.PASSED)).containsExactly(unit);
        assertThat(stages.holds(unit(2, scripts("a", "x")))).isFalse();
        assertThat(stages.busy()).isFalse();
    }

    @Test
    void failedScriptsKeepUnitsUntilTheRunIsStopped() {
        UnitPlan unit = unit(1, scripts("a", "x"));
        stages.holds(unit);
        stages.dueForSetUp(true);
        assertThat(stages.ended(SetUp.FAILED)).isEmpty();
        assertThat(stages.busy()).isTrue();
        assertThat(stages.takeOut()).containsExactly(unit);
        assertThat(stages.busy()).isFalse();
    }

    @Test
    void whatWasBegunIsTornDown() {
        stages.holds(unit(1, scripts("a", "x")));
        stages.dueForSetUp(true);
        stages.ended(SetUp.FAILED);
        stages.takeOut();
        assertThat(stages.dueForTearDown()).containsExactly("x");
        assertThat(stages.busy()).isTrue();
        stages.ended(SetUp.PASSED);
        assertThat(stages.busy()).isFalse();
    }

    @Test
    void whatWasNotBegunIsNotTornDown() {
        stages.holds(unit(1, scripts("a", "x")));
        stages.dueForSetUp(true);
        stages.ended(SetUp.REFUSED);
        stages.takeOut();
        assertThat(stages.dueForTearDown()).isEmpty();
        assertThat(stages.busy()).isFalse();
    }

    @Test
    void runThatIsStoppedWhileDiscoveringTearsNothingDown() {
        stages.holds(unit(1, scripts("a", "x")));
        stages.takeOut();
        assertThat(stages.dueForTearDown()).isEmpty();
    }

    @Test
    void unitWithATeardownAloneIsTornDownOnceItMayRun() {
        assertThat(stages.holds(unit(1, new TestScripts(List.of(), List.of("x"))))).isFalse();
        assertThat(stages.dueForTearDown()).containsExactly("x");
    }

    private static TestScripts scripts(String setup, String teardown) {
        return new TestScripts(List.of(setup), List.of(teardown));
    }

    private static UnitPlan unit(int number, TestScripts scripts) {
        return new UnitPlan(
                number,
                "g:a",
                "demo.T" + number,
                List.of("[class:" + number + "]"),
                List.of(),
                Map.of(),
                Purpose.FIRST,
                Map.of(),
                false,
                Isolation.SHARED,
                Demand.NONE.needing(scripts),
                RetryOrder.END,
                Duration.ZERO);
    }
}
