package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.kit.Await;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RunningEngine;
import io.github.mvnrunner.engine.report.events.Replay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Sends real signals to real engines. */
@EnabledOnOs(OS.LINUX)
@Timeout(180)
final class SignalTests {
    @TempDir
    Path directory;

    @Test
    void suspendedRunStandsStillAndGoesOn() throws Exception {
        try (RunningEngine engine = engine("WaitsTestCase").start()) {
            engine.awaitText("armed");
            engine.signal("TSTP");
            RunningEngine.awaitStopped(engine.pid(), true);
            long worker = engine.workers().getFirst();
            RunningEngine.awaitStopped(worker, true);
            go();

            engine.signal("CONT");

            assertThat(engine.exitCode()).isZero();
            assertThat(statuses(engine)).containsOnly(Map.entry("aWaits", TestStatus.PASSED), Map.entry("bPasses", TestStatus.PASSED));
            assertThat(engine.text()).contains("Pausing due to signal: 1 test running", "Continuing due to signal");
        }
    }

    @Test
    void continuationWithoutSuspensionChangesNothing() throws Exception {
        try (RunningEngine engine = engine("WaitsTestCase").start()) {
            engine.awaitText("armed");
            engine.signal("CONT");
            engine.signal("USR1");
            engine.awaitText("info");
            go();
            assertThat(engine.exitCode()).isZero();
            assertThat(engine.text()).doesNotContain("Continuing");
        }
    }

    @Test
    void manySuspensionsInARowLoseNothing() throws Exception {
        try (RunningEngine engine = engine("WaitsTestCase").start()) {
            engine.awaitText("armed");
            for (int i = 1; i <= 10; i++) {
                long rounds = i;
                engine.signal("TSTP");
                RunningEngine.awaitStopped(engine.pid(), true);
                engine.signal("CONT");
                Await.until("the engine goes on", () -> engine.all(RunEvent.RunContinued.class).count() == rounds);
            }
            RunningEngine.awaitStopped(engine.workers().getFirst(), false);
            go();
            assertThat(engine.exitCode()).isZero();
            assertThat(engine.all(RunEvent.RunPaused.class)).hasSameSizeAs(engine.all(RunEvent.RunContinued.class).toList());
        }
    }

    @Test
    void suspendedRunCanBeEnded() throws Exception {
        try (RunningEngine engine = engine("WaitsTestCase").start()) {
            engine.awaitText("armed");
            engine.signal("TSTP");
            RunningEngine.awaitStopped(engine.pid(), true);

            engine.signal("TERM");
            engine.signal("CONT");

            assertThat(engine.exitCode()).isEqualTo(101);
            assertThat(statuses(engine).values()).containsOnly(TestStatus.NOT_RUN);
            assertNothingRuns(engine);
        }
    }

    @Test
    void userSignalTellsWhatEveryUnitDoes() throws Exception {
        try (RunningEngine engine = engine("WaitsTestCase").start()) {
            engine.awaitText("armed");
            engine.signal("USR1");
            String text = engine.awaitText("output: half way");
            assertThat(text)
                    .contains("0/2: 1 running, 0 passed")
                    .contains("* 1/1: fixtures " + Exhibit.fixture("WaitsTestCase").getName())
                    .contains("running (slot 0, pid " + engine.workers().getFirst() + ")")
                    .containsPattern("at: .*, called by .*Misdeed.pause\\(Misdeed.java:\\d+\\)\n")
                    .containsPattern("WaitsTestCase aWaits for \\d+\\.\\d{3}s\n");
            go();
            assertThat(engine.exitCode()).isZero();
        }
    }

    @Test
    void hangupReachesWorkersAsHangup() throws Exception {
        try (RunningEngine engine = engine("HangUpTestCase").start()) {
            engine.awaitText("armed");
            engine.signal("HUP");
            assertThat(engine.exitCode()).isEqualTo(101);
            assertThat(museum("heard")).hasContent("HUP");
        }
    }

    @Test
    void secondSignalKillsAndReportsAreWhole() throws Exception {
        try (RunningEngine engine =
                engine("StubbornTestCase").option("grace-period", "1h").start()) {
            engine.awaitText("armed");
            engine.signal("TERM");
            engine.awaitText("blocking");
            engine.signal("INT");

            assertThat(engine.exitCode()).isEqualTo(101);
            assertThat(statuses(engine).values()).hasSize(2).containsOnly(TestStatus.NOT_RUN);
            assertThat(report("StubbornTestCase").getElementsByTagName("testcase").getLength())
                    .isEqualTo(2);
            assertNothingRuns(engine);
        }
    }

    @Test
    void thirdSignalEndsAnEngineThatHangs() throws Exception {
        try (RunningEngine engine = engine("FloodsTestCase").start(ProcessBuilder.Redirect.PIPE)) {
            Await.until("the flood", () -> Files.exists(museum("flooded")));
            List<Long> workers = engine.workers();
            for (String signal : List.of("INT", "TERM", "HUP")) {
                engine.signal(signal);
            }
            assertThat(engine.exitCode()).isEqualTo(101);
            assertThat(new Replay(engine.log()).complete()).last().satisfies(end -> assertThat(end.event())
                    .isInstanceOf(RunEvent.RunFinished.class));
            assertThat(workers).isNotEmpty().allSatisfy(pid -> Await.until("end of " + pid, () -> RunningEngine.gone(pid)));
        }
    }

    private EngineKit engine(String fixture) {
        return EngineKit.in(directory).classes(Exhibit.fixture(fixture));
    }

    private void go() throws Exception {
        Files.createFile(museum("go"));
    }

    private Path museum(String name) {
        return directory.resolve("museum").resolve(name);
    }

    private Document report(String fixture) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(directory
                        .resolve("surefire-reports/TEST-" + Exhibit.fixture(fixture).getName() + ".xml")
                        .toFile());
    }

    private static Map<String, TestStatus> statuses(RunningEngine engine) throws Exception {
        return engine.all(RunEvent.TestFinished.class)
                .collect(Collectors.toMap(end -> end.test().name(), RunEvent.TestFinished::status));
    }

    private static void assertNothingRuns(RunningEngine engine) throws Exception {
        assertThat(engine.workers()).isNotEmpty().allMatch(RunningEngine::gone);
    }
}
