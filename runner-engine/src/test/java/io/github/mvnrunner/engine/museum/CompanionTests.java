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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;

/** A module with much to do gets its workers at once, not one after the other. */
@Timeout(120)
final class CompanionTests {
    @TempDir
    Path directory;

    @Test
    void secondWorkerStartsWhileTheFirstStillLooksForTests() throws IOException, InterruptedException {
        Class<?> meets = Exhibit.fixture("MeetsInDiscoveryTestCase");
        Class<?> passes = Exhibit.fixture("PassesTestCase");

        RecordedRun run = busy(meets, passes).run();

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

    @ParameterizedTest
    @CsvSource({"2999, 1", "3000, 2"})
    void moduleGetsAsManyWorkersAsAreWorthTheirStart(long millis, int workers) throws IOException, InterruptedException {
        List<Class<?>> classes = List.of(Exhibit.fixture("PassesTestCase"), Exhibit.fixture("DisabledClassTestCase"));
        Files.writeString(directory.resolve("history"), history(millis, classes));

        RecordedRun run = EngineKit.in(directory)
                .classes(classes.toArray(Class<?>[]::new))
                .option("test-threads", "2")
                .option("history", "history")
                .run();

        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
        assertThat(run.all(RunEvent.WorkerStarted.class)).hasSize(workers);
    }

    /** Each of them ends once it has met the other. */
    @Test
    void classesThatTakeLongerThanTheyDidGetAnotherWorker() throws IOException, InterruptedException {
        List<Class<?>> classes = List.of(Exhibit.fixture("ReadsTestCase"), Exhibit.fixture("ReadsTooTestCase"));
        Files.writeString(directory.resolve("history"), history(10, classes));

        RecordedRun run = EngineKit.in(directory)
                .classes(classes.toArray(Class<?>[]::new))
                .option("test-threads", "2")
                .option("history", "history")
                .run();

        assertThat(run.statuses())
                .isEqualTo(Map.of("ReadsTestCase.isMet", TestStatus.PASSED, "ReadsTooTestCase.isMet", TestStatus.PASSED));
    }

    /** Jupiter's threads run all of them in one JVM, so a second one would have nothing to do. */
    @Test
    void moduleThatRunsInOneGoGetsOneWorkerHoweverMuchItHasToDo() throws IOException, InterruptedException {
        Class<?> passes = Exhibit.fixture("PassesTestCase");
        Class<?> disabled = Exhibit.fixture("DisabledClassTestCase");

        RecordedRun run = busy(passes, disabled)
                .parameter("junit.jupiter.execution.parallel.enabled", "true")
                .run();

        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
        assertThat(untilPlanned(run)).hasSize(1);
    }

    /** What looks for ignored tests is no worker that runs them. */
    @Test
    void moduleWhoseIgnoredTestsRunToo() throws IOException, InterruptedException {
        RecordedRun run = busy(Exhibit.fixture("PassesTestCase"), Exhibit.fixture("DisabledClassTestCase"))
                .option("run-ignored", "all")
                .run();

        assertThat(untilPlanned(run)).hasSize(1);
    }

    /** Classes that took nine seconds each last time. */
    private EngineKit busy(Class<?>... classes) throws IOException {
        Files.writeString(directory.resolve("history"), history(9000, List.of(classes)));
        return EngineKit.in(directory).classes(classes).option("history", "history").option("test-threads", "2");
    }

    private static String history(long millis, List<Class<?>> classes) {
        return classes.stream()
                .map(type -> millis + "\tP" + type.getName() + "\n")
                .collect(Collectors.joining("", "runner-history 3\nmodule museum:fixtures\n", ""));
    }

    private static Stream<RunEvent> untilPlanned(RecordedRun run) {
        return run.events().stream()
                .takeWhile(event -> !(event instanceof RunEvent.ModulePlanned))
                .filter(RunEvent.WorkerStarted.class::isInstance);
    }
}
