package io.github.mvnrunner.engine.museum;

import static io.github.mvnrunner.engine.event.TestStatus.CRASHED;
import static io.github.mvnrunner.engine.event.TestStatus.ERRORED;
import static io.github.mvnrunner.engine.event.TestStatus.FAILED;
import static io.github.mvnrunner.engine.event.TestStatus.PASSED;
import static io.github.mvnrunner.engine.event.TestStatus.TIMED_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.dispatch.DispatchInput;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.LeakVerdict;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent.LeakFound;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import io.github.mvnrunner.engine.platform.KernelView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who answers for what a test leaves behind; nothing of it outlives the run. */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
final class LeakMuseumTests {
    private static final String FAIL = """
            [profile.default]
            leak-timeout = { period = "200ms", result = "fail" }
            """;

    @TempDir
    Path directory;

    @AfterEach
    void nothingOutlivesTheRun() {
        String mark = "MUSEUM=" + directory.resolve("museum");
        assertThat(KernelView.processes())
                .filteredOn(process -> !process.isDead() && KernelView.wasGiven(process.pid(), mark))
                .isEmpty();
    }

    @Test
    void aTestWithAJvmOfItsOwnAnswersForItself() throws IOException, InterruptedException {
        RecordedRun run = kit("HoldsOutput", "Flees", "LeavesFamily", "LeavesThread", "LeavesDaemon")
                .option("isolation", "method")
                .run();

        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
        assertThat(run.stats().leaky()).isEqualTo(4);
        assertThat(run.last("HoldsOutputTestCase.leaves").leaked()).isTrue();
        assertThat(run.last("LeavesDaemonTestCase.leaves").leaked()).isFalse();
        assertThat(leak(run, "HoldsOutput").left())
                .singleElement()
                .asString()
                .contains("process still runs: sleep 1000 (pid ", "holds stdout and stderr");
        assertThat(leak(run, "Flees").left()).singleElement().asString().contains("sleep 1000 (pid ");
        assertThat(leak(run, "LeavesFamily").left()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(leak(run, "LeavesThread").left())
                .singleElement()
                .asString()
                .startsWith("thread still runs: \"museum-keeper\" (")
                .contains("Misdeed.sleepForEver");
        assertThat(leaks(run)).extracting(LeakFound::verdict).containsOnly(LeakVerdict.LEAK);
    }

    @Test
    void aLeakCanBeAFailureOfItsTest() throws IOException, InterruptedException {
        RecordedRun run = kit("HoldsOutput", "LeavesDaemon", "FailsAndLeaves")
                .option("isolation", "method")
                .settings(FAIL)
                .run();

        assertThat(run.statuses())
                .isEqualTo(Map.of(
                        "HoldsOutputTestCase.leaves", ERRORED,
                        "LeavesDaemonTestCase.leaves", PASSED,
                        "FailsAndLeavesTestCase.leaves", FAILED));
        assertThat(run.last("HoldsOutputTestCase.leaves").outcome()).isInstanceOf(Outcome.Leaked.class);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Failed(2));
    }

    @Test
    void aLeakThatFailsATestIsTriedAgain() throws IOException, InterruptedException {
        RecordedRun run = kit("HoldsOutput")
                .option("isolation", "method")
                .option("retries", "1")
                .settings(FAIL)
                .run();

        assertThat(run.result("HoldsOutputTestCase.leaves").attempts())
                .hasSize(2)
                .allSatisfy(attempt -> assertThat(attempt.outcome()).isInstanceOf(Outcome.Leaked.class));
    }

    @Test
    void aClassWithAJvmOfItsOwnAnswersForItsTests() throws IOException, InterruptedException {
        RecordedRun run =
                kit("HoldsOutput", "LeavesThread").option("isolation", "class").settings(FAIL).run();

        assertThat(run.statuses())
                .isEqualTo(Map.of(
                        "HoldsOutputTestCase.leaves", PASSED,
                        "HoldsOutputTestCase.(leak)", ERRORED,
                        "LeavesThreadTestCase.leaves", PASSED,
                        "LeavesThreadTestCase.(leak)", ERRORED));
    }

    @Test
    void aLeakOfAClassFailsNothingUnlessAsked() throws IOException, InterruptedException {
        RecordedRun run = kit("Flees").option("isolation", "class").run();

        assertThat(run.statuses()).isEqualTo(Map.of("FleesTestCase.leaves", PASSED));
        assertThat(leak(run, "Flees").verdict()).isEqualTo(LeakVerdict.LEAK);
    }

    @Test
    void aSharedWorkerNamesItsClassesAndItsThreadsAreNoLeak() throws IOException, InterruptedException {
        RecordedRun run = kit("LeavesThread", "Passes").option("test-threads", "1").run();

        assertThat(leaks(run)).singleElement().satisfies(note -> {
            assertThat(note.verdict()).isEqualTo(LeakVerdict.NOTED);
            assertThat(note.suites()).hasSize(2);
            assertThat(note.left()).singleElement().asString().contains("museum-keeper");
        });
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
        assertThat(run.stats().leaky()).isZero();
    }

    @Test
    void aSharedWorkersLeakRewritesNoTestsResult() throws IOException, InterruptedException {
        RecordedRun run =
                kit("HoldsOutput", "Flees").option("test-threads", "1").settings(FAIL).run();

        assertThat(run.result("HoldsOutputTestCase.leaves").status()).isEqualTo(PASSED);
        assertThat(run.result("FleesTestCase.leaves").status()).isEqualTo(PASSED);
        assertThat(run.stats().errored()).isEqualTo(1);
        assertThat(run.all(RunEvent.TestFinished.class).map(RunEvent.TestFinished::test))
                .filteredOn(test -> test.name().equals("(leak)"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.className()).contains("HoldsOutputTestCase", ",", "FleesTestCase"));
        assertThat(leaks(run)).singleElement().satisfies(leak -> {
            assertThat(leak.left()).hasSize(2);
            assertThat(leak.suites()).hasSize(2);
        });
    }

    @Test
    void whatADeadWorkerLeavesIsEndedAndIsNoLeak() throws IOException, InterruptedException {
        RecordedRun run = kit("DiesAndLeaves", "HangsAndLeaves")
                .settings("""
                        [profile.default]
                        slow-timeout = { period = "1s", terminate-after = 1, grace-period = "1s" }
                        """)
                .run();

        assertThat(run.statuses())
                .isEqualTo(Map.of(
                        "DiesAndLeavesTestCase.leaves", CRASHED, "HangsAndLeavesTestCase.leaves", TIMED_OUT));
        assertThat(leaks(run)).isEmpty();
    }

    @Test
    void whoGotAwayFromItsWorkerIsNamedOnceAndEndedWithTheRun() throws IOException, InterruptedException {
        RecordedRun run = kit("Hides").run();

        assertThat(run.all(RunEvent.Warning.class))
                .extracting(RunEvent.Warning::text)
                .singleElement()
                .asString()
                .contains("outlived the worker", "/bin/sleep 1000 (pid ");
        assertThat(leaks(run)).isEmpty();
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
    }

    @Test
    void aRunThatIsCancelledWaitsForNobody() throws IOException, InterruptedException {
        RecordedRun run = kit("HangsAndLeaves")
                .settings("""
                        [profile.default]
                        leak-timeout = "1h"
                        """)
                .when(event -> event instanceof RunEvent.TestStarted, new DispatchInput.Interrupted())
                .run();

        assertThat(run.all(RunEvent.RunCancelled.class))
                .extracting(RunEvent.RunCancelled::reason)
                .containsExactly(CancelReason.INTERRUPT);
        assertThat(leaks(run)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared", "method"})
    void whoIsWatchedIsEndedAtOnceWhenTheRunIsCancelled(String isolation) throws IOException, InterruptedException {
        RecordedRun run = kit("Flees")
                .option("isolation", isolation)
                .settings("""
                        [profile.default]
                        leak-timeout = "1h"
                        """)
                .when(workerLeavesAfterATest(), new DispatchInput.Interrupted())
                .run();

        assertThat(run.statuses()).isEqualTo(Map.of("FleesTestCase.leaves", PASSED));
        assertThat(leaks(run)).isEmpty();
    }

    /** A worker that only found the tests may leave before. */
    private static Predicate<RunEvent> workerLeavesAfterATest() {
        AtomicBoolean begun = new AtomicBoolean();
        return event -> {
            if (event instanceof RunEvent.TestStarted) {
                begun.set(true);
            }
            return event instanceof RunEvent.WorkerEnded && begun.get();
        };
    }

    private EngineKit kit(String... fixtures) {
        EngineKit kit = EngineKit.in(directory);
        for (String fixture : fixtures) {
            kit.classes(Exhibit.fixture(fixture + "TestCase"));
        }
        return kit;
    }

    private static LeakFound leak(RecordedRun run, String fixture) {
        return leaks(run).stream()
                .filter(leak -> leak.suites().getFirst().endsWith("." + fixture + "TestCase"))
                .findFirst()
                .orElseThrow();
    }

    private static List<LeakFound> leaks(RecordedRun run) {
        return run.all(LeakFound.class).toList();
    }
}
