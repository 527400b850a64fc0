package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A module with much to do gets its workers at once, not one after the other. */
@Timeout(120)
final class CompanionTests {
    @TempDir
    Path directory;

    @Test
    void secondWorkerStartsWhileTheFirstStillLooksForTests() throws IOException, InterruptedException {
        Class<?> meets = Exhibit.fixture("MeetsInDiscoveryTestCase");
        Class<?> passes = Exhibit.fixture("PassesTestCase");
        Files.writeString(
                directory.resolve("history"),
                "runner-history 1\nmodule museum:fixtures\n9000\tP" + meets.getName() + "\n9000\tP" + passes.getName() + "\n");

        RecordedRun run = EngineKit.in(directory)
                .classes(meets, passes)
                .option("history", "history")
                .option("test-threads", "2")
                .run();

        assertThat(run.statuses())
                .isEqualTo(Map.of(
                        "MeetsInDiscoveryTestCase.passes", TestStatus.PASSED,
                        "PassesTestCase.first", TestStatus.PASSED,
                        "PassesTestCase.second", TestStatus.PASSED));
        assertThat(run.all(RunEvent.WorkerStarted.class)).hasSize(2);
        assertThat(run.all(RunEvent.WorkerEnded.class)).allMatch(RunEvent.WorkerEnded::expected);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
    }

    @Test
    void moduleWithLittleToDoGetsOneWorker() throws IOException, InterruptedException {
        RecordedRun run = EngineKit.in(directory)
                .classes(Stream.of("PassesTestCase", "DisabledClassTestCase").map(Exhibit::fixture).toArray(Class<?>[]::new))
                .option("test-threads", "2")
                .option("run-order", "alphabetical")
                .run();

        assertThat(untilPlanned(run)).hasSize(1);
    }

    /** Jupiter's threads run all of them in one JVM, so a second one would have nothing to do. */
    @Test
    void moduleThatRunsInOneGoGetsOneWorkerHoweverMuchItHasToDo() throws IOException, InterruptedException {
        Class<?> passes = Exhibit.fixture("PassesTestCase");
        Class<?> disabled = Exhibit.fixture("DisabledClassTestCase");
        Files.writeString(
                directory.resolve("history"),
                "runner-history 1\nmodule museum:fixtures\n9000\tP" + passes.getName() + "\n9000\tP" + disabled.getName() + "\n");

        RecordedRun run = EngineKit.in(directory)
                .classes(passes, disabled)
                .parameter("junit.jupiter.execution.parallel.enabled", "true")
                .option("history", "history")
                .option("test-threads", "2")
                .run();

        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
        assertThat(untilPlanned(run)).hasSize(1);
    }

    private static Stream<RunEvent> untilPlanned(RecordedRun run) {
        return run.events().stream()
                .takeWhile(event -> !(event instanceof RunEvent.ModulePlanned))
                .filter(RunEvent.WorkerStarted.class::isInstance);
    }
}
