package io.github.mvnrunner.engine.museum;

import static io.github.mvnrunner.engine.event.TestStatus.FAILED;
import static io.github.mvnrunner.engine.event.TestStatus.NOT_RUN;
import static io.github.mvnrunner.engine.event.TestStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.dispatch.DispatchInput;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Cancels runs in the middle; the kit sees to it that no process is left. */
@Timeout(60)
final class CancellationTests {
    @TempDir
    Path directory;

    @Test
    void interruptEndsARunningTestAndReportsAllAsNotRun() throws IOException, InterruptedException {
        RecordedRun run = kit("SleepsTestCase")
                .when(RunEvent.TestStarted.class::isInstance, new DispatchInput.Interrupted())
                .run();

        assertThat(run.statuses())
                .isEqualTo(Map.of("SleepsTestCase.aSleeps", NOT_RUN, "SleepsTestCase.bWaits", NOT_RUN));
        assertThat(reasons(run)).containsExactly(CancelReason.INTERRUPT);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Cancelled());
    }

    @Test
    void endOfMavenEndsARunningTest() throws IOException, InterruptedException {
        RecordedRun run = kit("SleepsTestCase", "PassesTestCase")
                .option("test-threads", "1")
                .when(startOf("aSleeps"), new DispatchInput.Terminated())
                .run();

        assertThat(run.statuses()).containsEntry("SleepsTestCase.aSleeps", NOT_RUN);
        assertThat(reasons(run)).containsExactly(CancelReason.SIGNAL);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Cancelled());
    }

    @Test
    void secondInterruptKillsAWorkerThatDoesNotLeave() throws IOException, InterruptedException {
        RecordedRun run = kit("StubbornTestCase")
                .option("interrupt-grace-period", "1h")
                .when(said("armed"), new DispatchInput.Interrupted())
                .when(said("blocking"), new DispatchInput.Interrupted())
                .run();

        assertThat(reasons(run)).containsExactly(CancelReason.INTERRUPT, CancelReason.SECOND_SIGNAL);
        assertThat(run.statuses()).containsOnlyKeys("StubbornTestCase.aStays", "StubbornTestCase.bWaits");
        assertThat(run.statuses().values()).containsOnly(NOT_RUN);
    }

    @Test
    void graceThatIsOverKillsAWorkerThatDoesNotLeave() throws IOException, InterruptedException {
        RecordedRun run = kit("StubbornTestCase")
                .option("interrupt-grace-period", "200ms")
                .when(said("armed"), new DispatchInput.Interrupted())
                .run();

        assertThat(run.all(RunEvent.WorkerEnded.class)).last().satisfies(ended -> assertThat(ended.how())
                .contains("SIGKILL"));
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Cancelled());
    }

    @Test
    void interruptBeforeTheFirstTestLeavesNothingBehind() throws IOException, InterruptedException {
        RecordedRun run = kit("SleepsTestCase", "PassesTestCase")
                .when(RunEvent.WorkerStarted.class::isInstance, new DispatchInput.Interrupted())
                .run();

        assertThat(run.statuses().values()).allMatch(NOT_RUN::equals);
        assertThat(run.all(RunEvent.WorkerStarted.class)).hasSize(1);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Cancelled());
    }

    @Test
    void deadlineSaysWhatAContainerDoesThatHangs() throws IOException, InterruptedException {
        RecordedRun run = kit("HangsInBeforeAllTestCase")
                .option("global-timeout", "2s")
                .run();

        assertThat(run.statuses().values()).hasSize(2).allMatch(NOT_RUN::equals);
        assertThat(run.all(RunEvent.Warning.class).map(RunEvent.Warning::text))
                .singleElement()
                .asString()
                .contains("HangsInBeforeAllTestCase was cut off; whole thread dump: ", "HangsInBeforeAllTestCase.hang");
    }

    @Test
    void globalTimeoutEndsRunningTests() throws IOException, InterruptedException {
        RecordedRun run = kit("SleepsTestCase").option("global-timeout", "1s").run();

        assertThat(run.statuses().values()).allMatch(NOT_RUN::equals);
        assertThat(reasons(run)).containsExactly(CancelReason.GLOBAL_TIMEOUT);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.TimedOut());
    }

    @Test
    void deadlineEndsATestThatRunsAndSaysWhy() throws IOException, InterruptedException {
        RecordedRun run = kit("SleepsTestCase")
                .when(startOf("aSleeps"), new DispatchInput.DeadlinePassed())
                .run();

        assertThat(run.last("SleepsTestCase.aSleeps").outcome()).isInstanceOfSatisfying(Outcome.NotRun.class, cutOff -> {
            assertThat(cutOff.message()).isEqualTo("not run to its end: the run was cancelled: global timeout");
            assertThat(cutOff.dump()).contains("aSleeps()").containsPattern("at .*SleepsTestCase\\.aSleeps");
            assertThat(cutOff.dumpFile()).hasValueSatisfying(file -> assertThat(Path.of(file)).isNotEmptyFile());
        });
        assertThat(run.last("SleepsTestCase.aSleeps").time()).isPositive();
        assertThat(run.last("SleepsTestCase.bWaits").outcome())
                .isEqualTo(new Outcome.NotRun("the run was cancelled: global timeout"));
        assertThat(run.all(RunEvent.WorkerEnded.class)).last().satisfies(ended -> assertThat(ended.how())
                .contains("143"));
    }

    @Test
    void enoughFailuresEndRunningTestsIfAsked() throws IOException, InterruptedException {
        RecordedRun run = kit("FailsTestCase", "SleepsTestCase")
                .option("max-fail", "1:immediate")
                .run();

        assertThat(run.statuses()).containsEntry("SleepsTestCase.aSleeps", NOT_RUN);
        assertThat(reasons(run)).containsExactly(CancelReason.TEST_FAILURE_IMMEDIATE);
        assertThat(run.verdict()).isInstanceOf(RunVerdict.Failed.class);
    }

    @Test
    void enoughFailuresLetNoFurtherTestOfARunningClassStart() throws IOException, InterruptedException {
        RecordedRun run = kit("FailsBesideOthersTestCase", "WaitsForStopTestCase")
                .option("test-threads", "2")
                .option("max-fail", "1")
                .run();

        assertThat(run.statuses())
                .containsEntry("FailsBesideOthersTestCase.fails", FAILED)
                .containsEntry("WaitsForStopTestCase.aWaits", PASSED)
                .containsEntry("WaitsForStopTestCase.bComesTooLate", NOT_RUN)
                .containsEntry("WaitsForStopTestCase.cMakesNone", NOT_RUN)
                .containsEntry("WaitsForStopTestCase$Inner.comesTooLate", NOT_RUN);
        assertThat(run.last("WaitsForStopTestCase.bComesTooLate").outcome())
                .isEqualTo(new Outcome.NotRun("the run was cancelled: test failure"));
        assertThat(run.all(RunEvent.SuiteFinished.class)).anySatisfy(suite -> assertThat(
                        suite.output().out().text())
                .contains("torn down"));
        assertThat(reasons(run)).containsExactly(CancelReason.TEST_FAILURE);
    }

    private static Predicate<RunEvent> startOf(String test) {
        return event -> event instanceof RunEvent.TestStarted started
                && started.test().name().equals(test);
    }

    private static Predicate<RunEvent> said(String word) {
        return event -> event instanceof RunEvent.WorkerOutput output && output.text().contains(word);
    }

    private static Stream<CancelReason> reasons(RecordedRun run) {
        return run.all(RunEvent.RunCancelled.class).map(RunEvent.RunCancelled::reason);
    }

    private EngineKit kit(String... fixtures) {
        EngineKit kit = EngineKit.in(directory);
        for (String fixture : fixtures) {
            kit.classes(Exhibit.fixture(fixture));
        }
        return kit;
    }
}
