package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.RunEvent.LeakFound;
import io.github.mvnrunner.engine.event.RunEvent.WorkerStarted;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same tests have the same results, whatever they share a JVM with. */
@Timeout(300)
final class IsolationMuseumTests {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"class", "method"})
    void misbehaviourIsTheSameUnderEveryIsolation(String isolation) throws IOException, InterruptedException {
        RecordedRun run = EngineKit.in(directory)
                .classes(Exhibit.fixtures(Exhibit.ALL))
                .option("isolation", isolation)
                .run();

        assertThat(run.statuses()).isEqualTo(Exhibit.expected(Exhibit.ALL));
        assertThat(run.all(LeakFound.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "method"})
    @Tag("full")
    @Timeout(900)
    void wholeMuseumIsTheSameUnderEveryIsolation(String isolation) throws IOException, InterruptedException {
        RecordedRun run = EngineKit.in(directory)
                .classes(Exhibit.fixtures(Rooms.HARMLESS))
                .option("isolation", isolation)
                .run();

        assertThat(run.statuses()).isEqualTo(Exhibit.expected(Rooms.HARMLESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "method"})
    @Tag("full")
    void whatSpoilsItsJvmIsTheSameUnderEveryIsolation(String isolation) throws IOException, InterruptedException {
        RecordedRun run = EngineKit.in(directory)
                .classes(Exhibit.fixtures(Rooms.SPOILERS))
                .option("isolation", isolation)
                .run();

        assertThat(run.statuses()).isEqualTo(Exhibit.expected(Rooms.SPOILERS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "method"})
    @Tag("full")
    @Timeout(600)
    void whatNeverEndsIsTheSameUnderEveryIsolation(String isolation) throws IOException, InterruptedException {
        RecordedRun run = EngineKit.in(directory)
                .classes(Exhibit.fixtures(Exhibit.ENDLESS))
                .settings(EndlessMuseumTests.THREE_SECONDS)
                .option("isolation", isolation)
                .run();

        assertThat(run.statuses()).isEqualTo(Exhibit.expected(Exhibit.ENDLESS));
    }

    @Test
    void eachMethodHasAWorkerOfItsOwn() throws IOException, InterruptedException {
        RecordedRun run = EngineKit.in(directory)
                .classes(Exhibit.fixture("PassesTestCase"))
                .option("isolation", "method")
                .run();

        assertThat(run.all(WorkerStarted.class)).hasSize(3);
    }

    @Test
    void workerIsReplacedAfterAFailureWhereAsked() throws IOException, InterruptedException {
        EngineKit kit = EngineKit.in(directory)
                .classes(Exhibit.fixture("FailsTestCase"), Exhibit.fixture("PassesTestCase"))
                .option("test-threads", "1")
                .option("restart-after", "failure");

        assertThat(kit.run().all(WorkerStarted.class)).hasSize(2);
    }
}
