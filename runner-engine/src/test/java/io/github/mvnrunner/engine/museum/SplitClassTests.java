package io.github.mvnrunner.engine.museum;

import static io.github.mvnrunner.engine.event.TestStatus.CRASHED;
import static io.github.mvnrunner.engine.event.TestStatus.FAILED;
import static io.github.mvnrunner.engine.event.TestStatus.FLAKY;
import static io.github.mvnrunner.engine.event.TestStatus.PASSED;
import static io.github.mvnrunner.engine.event.TestStatus.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds classes to their results that are too long for one slot. */
@Timeout(120)
final class SplitClassTests {
    @TempDir
    Path directory;

    @Test
    void testsOfALongClassRunInSeveralWorkersAtOnce() throws IOException, InterruptedException {
        RecordedRun run = monster("MonsterTestCase").run();

        assertThat(run.statuses())
                .containsEntry("MonsterTestCase.meetsOne", PASSED)
                .containsEntry("MonsterTestCase.meetsTwo", PASSED)
                .containsEntry("MonsterTestCase.dies", CRASHED)
                .containsEntry("MonsterTestCase.fails", FAILED)
                .containsEntry("MonsterTestCase.never", SKIPPED)
                .containsEntry("MonsterTestCase.each(int)[1]", PASSED)
                .containsEntry("MonsterTestCase.each(int)[2]", FAILED)
                .containsEntry("MonsterTestCase.each(int)[3]", PASSED)
                .containsEntry("MonsterTestCase.makes()[1]", PASSED)
                .containsEntry("MonsterTestCase.makes()[2]", PASSED)
                .hasSize(10);
    }

    @Test
    void theyAreRetriedAsEver() throws IOException, InterruptedException {
        RecordedRun run = monster("MonsterTestCase").option("retries", "1").run();

        assertThat(run.statuses())
                .containsEntry("MonsterTestCase.dies", FLAKY)
                .containsEntry("MonsterTestCase.fails", FAILED)
                .hasSize(10);
        assertThat(run.result("MonsterTestCase.fails").attempts()).hasSize(2);
        assertThat(run.result("MonsterTestCase.meetsTwo").attempts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PassesTestCase", "FailsTestCase", "SkipsTestCase", "DisabledClassTestCase", "StaticInitTestCase"})
    void exhibitEndsAsItsModelSays(String fixture) throws IOException, InterruptedException {
        Exhibit exhibit = Stream.of(Exhibit.ALL)
                .filter(each -> each.className().equals(fixture))
                .findFirst()
                .orElseThrow();

        assertThat(monster(fixture).run().statuses()).isEqualTo(Exhibit.expected(exhibit));
    }

    @Test
    void classWithALifeCycleStaysWhole() throws IOException, InterruptedException {
        RecordedRun run = monster("BeforeAllFailsTestCase").run();

        assertThat(run.statuses()).containsKey("BeforeAllFailsTestCase.initializationError");
        assertThat(run.all(RunEvent.WorkerStarted.class)).hasSize(1);
    }

    /** A class that took a minute last time, none of whose methods did. */
    private EngineKit monster(String fixture) throws IOException {
        Class<?> type = Exhibit.fixture(fixture);
        Files.writeString(
                directory.resolve("history"),
                "runner-history 3\nmodule museum:fixtures\n60000/9000\tP" + type.getName() + "\n");
        return EngineKit.in(directory).classes(type).option("history", "history").option("test-threads", "2");
    }
}
