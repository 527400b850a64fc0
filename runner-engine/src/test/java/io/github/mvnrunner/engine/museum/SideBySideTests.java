package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lets engines run at the same time on one machine. */
@Timeout(240)
final class SideBySideTests {
    @TempDir
    Path directory;

    /** Of the two slots of each engine one is its own, and the other is one that both share. */
    @Test
    void engineAddsOneWorkerToThoseOfItsNeighbour() throws Exception {
        for (RecordedRun run : sideBySide(engine("one"), engine("two"))) {
            assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
            assertThat(run.statuses()).hasSize(3);
        }
        assertThat(directory.resolve("museum")).isDirectoryContaining("glob:**crowd-3");
        assertThat(directory.resolve("museum")).isDirectoryNotContaining("glob:**crowd-4");
    }

    private EngineKit engine(String name) {
        return EngineKit.in(directory.resolve(name))
                .beside(directory)
                .classes(Exhibit.fixture("CrowdOneTestCase"))
                .classes(Exhibit.fixture("CrowdTwoTestCase"))
                .classes(Exhibit.fixture("CrowdThreeTestCase"));
    }

    private static List<RecordedRun> sideBySide(EngineKit... engines) throws Exception {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Callable<RecordedRun>> runs =
                    List.of(engines).stream().<Callable<RecordedRun>>map(engine -> engine::run).toList();
            List<RecordedRun> results = new ArrayList<>();
            for (Future<RecordedRun> run : threads.invokeAll(runs)) {
                results.add(run.get());
            }
            return results;
        }
    }
}
