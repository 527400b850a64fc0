package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.kit.EngineKit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Holds real runs to what earlier ones have left. */
@Timeout(120)
final class RunOrderTests {
    @TempDir
    Path directory;

    @Test
    void runLeavesItsHistoryWhereItIsAskedTo() throws IOException, InterruptedException {
        kit().option("history", "kept/history").run();
        assertThat(directory.resolve("kept/history")).content().contains("StreamFailsTestCase").contains("PassesTestCase");
    }

    @Test
    void classThatFailedLastTimeIsBegunFirst() throws IOException, InterruptedException {
        List<String> unknown = begun();
        assertThat(unknown).isSorted().first().asString().doesNotContain("StreamFailsTestCase");
        assertThat(begun()).first().asString().contains("StreamFailsTestCase");
    }

    @Test
    void ordersByNameIgnoreTheHistory() throws IOException, InterruptedException {
        kit().option("history", "history").run();
        List<String> forwards = suites(kit().option("history", "history").option("run-order", "alphabetical"));
        List<String> backwards = suites(kit().option("history", "history").option("run-order", "reverse"));
        assertThat(forwards).isSorted().isEqualTo(backwards.reversed());
    }

    private List<String> begun() throws IOException, InterruptedException {
        return suites(kit().option("history", "history").option("run-order", "failed-first"));
    }

    private static List<String> suites(EngineKit kit) throws IOException, InterruptedException {
        return kit.option("test-threads", "1").run().all(RunEvent.TestStarted.class)
                .filter(started -> started.attempt() == 1)
                .map(started -> started.test().suite())
                .distinct()
                .toList();
    }

    private EngineKit kit() {
        return EngineKit.in(directory)
                .classes(Stream.of("PassesTestCase", "StreamFailsTestCase")
                        .map(Exhibit::fixture)
                        .toArray(Class<?>[]::new));
    }
}
