package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.kit.Await;
import io.github.mvnrunner.engine.kit.Debugger;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import io.github.mvnrunner.engine.kit.RunningEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Attaches a debugger to running tests, which nothing may hurry then. */
@Timeout(120)
final class DebugTests {
    private static final Class<?> PASSES = Exhibit.fixture("PassesTestCase");

    @TempDir
    Path directory;

    @Test
    void debuggerStopsInTheTestsOfOneClassAsLongAsItLikes() throws Exception {
        int port = Debugger.freePort();
        EngineKit kit = EngineKit.in(directory)
                .classes(PASSES)
                .option("debug", String.valueOf(port))
                .option("init-timeout", "1ms")
                .option("global-timeout", "1ms")
                .option("slow-timeout", "{ period = '1ms', terminate-after = 1 }")
                .option("retries", "2");
        try (RunningEngine engine = kit.start()) {
            assertThat(engine.awaitText("Listening for transport dt_socket at address: " + port))
                    .contains("waits for a debugger at localhost:" + port);
            assertThat(engine.all(RunEvent.TestStarted.class)).isEmpty();
            try (Debugger debugger = Debugger.attach(port)) {
                assertThat(debugger.stepThrough(PASSES)).containsExactlyInAnyOrder("first", "second");
            }
            assertThat(engine.exitCode()).isZero();
            assertThat(engine.all(RunEvent.DebuggerAwaited.class)).hasSize(1);
            assertThat(engine.text()).contains("2 passed").doesNotContain("SLOW", "LEAK");
        }
    }

    @Test
    void severalClassesAreRefusedAndNothingIsRun() throws IOException, InterruptedException {
        RecordedRun run = EngineKit.in(directory)
                .classes(PASSES, Exhibit.fixture("FailsTestCase"))
                .option("debug", "true")
                .run();
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Misconfigured());
        assertThat(run.errors()).singleElement().asString().contains("2 are selected: ", "PassesTestCase; try -Dtest=FailsTestCase");
        assertThat(run.statuses()).isEmpty();
        assertThat(run.all(RunEvent.DebuggerAwaited.class)).isEmpty();
    }

    @Test
    void agentOfTheArgumentsWaitsOnceForAllClasses() throws Exception {
        int port = Debugger.freePort();
        EngineKit kit = EngineKit.in(directory)
                .classes(PASSES, Exhibit.fixture("SkipsTestCase"))
                .jvm(recipe -> withAgent(recipe, port));
        try (RunningEngine engine = kit.start()) {
            engine.awaitText("Listening for transport dt_socket at address: " + port);
            try (Debugger debugger = Debugger.attach(port)) {
                assertThat(debugger.stepThrough(PASSES)).containsExactlyInAnyOrder("first", "second");
            }
            assertThat(engine.exitCode()).isZero();
            assertThat(engine.all(RunEvent.WorkerStarted.class).map(RunEvent.WorkerStarted::command))
                    .satisfiesExactly(
                            discovery -> assertThat(discovery).doesNotContain("jdwp"),
                            tests -> assertThat(tests).contains("jdwp"));
            assertThat(engine.all(RunEvent.TestFinished.class).map(RunEvent.TestFinished::status))
                    .contains(TestStatus.PASSED, TestStatus.SKIPPED);
        }
    }

    @Test
    void interruptEndsAJvmThatNobodyAttachedTo() throws Exception {
        int port = Debugger.freePort();
        EngineKit kit = EngineKit.in(directory)
                .classes(PASSES)
                .option("debug", "localhost:" + port)
                .option("interrupt-grace-period", "100ms");
        try (RunningEngine engine = kit.start()) {
            engine.awaitText("Listening for transport");
            engine.signal("INT");
            assertThat(engine.exitCode()).isEqualTo(101);
            List<Long> workers = engine.workers();
            Await.until("the end of the worker", () -> workers.stream().allMatch(RunningEngine::gone));
        }
    }

    private static JvmSpec withAgent(JvmSpec recipe, int port) {
        String agent = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=localhost:" + port;
        return recipe.withArguments(
                Stream.concat(recipe.arguments().stream(), Stream.of(agent)).toList());
    }
}
