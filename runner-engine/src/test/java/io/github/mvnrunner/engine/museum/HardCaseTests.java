package io.github.mvnrunner.engine.museum;

import static io.github.mvnrunner.engine.event.TestStatus.ERRORED;
import static io.github.mvnrunner.engine.event.TestStatus.FLAKY;
import static io.github.mvnrunner.engine.event.TestStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs fixtures whose end is not a matter of one test. */
@Timeout(60)
final class HardCaseTests {
    @TempDir
    Path directory;

    @Test
    void classThatFailsAfterItsTestsInSeveralUnitsHasOneResult() throws IOException, InterruptedException {
        RecordedRun run = kit("CrashesAndFailsAfterTestCase").option("retries", "1").run();

        assertThat(run.statuses())
                .isEqualTo(Map.of(
                        "CrashesAndFailsAfterTestCase.aDiesOnce", FLAKY,
                        "CrashesAndFailsAfterTestCase.bPasses", PASSED,
                        "CrashesAndFailsAfterTestCase.executionError", ERRORED));
    }

    @Test
    void classThatCanNotBeLoadedIsOneErrorAndHidesNoOther() throws IOException, InterruptedException {
        RecordedRun run = kit("UnloadableTestCase", "PassesTestCase").run();

        assertThat(run.statuses())
                .isEqualTo(Map.of(
                        "UnloadableTestCase.initializationError", ERRORED,
                        "PassesTestCase.first", PASSED,
                        "PassesTestCase.second", PASSED));
    }

    @Test
    void jvmThatDiesInDiscoveryBreaksTheRunAndSaysWhy() throws IOException, InterruptedException {
        RecordedRun run = kit("DiesInDiscoveryTestCase", "PassesTestCase").run();

        assertThat(run.verdict()).isEqualTo(new RunVerdict.Broken());
        assertThat(run.errors()).singleElement().asString().contains("System.exit(7)", "DiesInDiscoveryTestCase");
    }

    private EngineKit kit(String... fixtures) {
        EngineKit kit = EngineKit.in(directory);
        for (String fixture : fixtures) {
            kit.classes(Exhibit.fixture(fixture));
        }
        return kit;
    }
}
