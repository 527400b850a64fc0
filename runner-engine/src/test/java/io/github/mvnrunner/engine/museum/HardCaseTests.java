package io.github.mvnrunner.engine.museum;

import static io.github.mvnrunner.engine.event.TestStatus.CRASHED;
import static io.github.mvnrunner.engine.event.TestStatus.ERRORED;
import static io.github.mvnrunner.engine.event.TestStatus.FAILED;
import static io.github.mvnrunner.engine.event.TestStatus.FLAKY;
import static io.github.mvnrunner.engine.event.TestStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    void testThatIsRepeatedUnderOneNameHasAResultEachTime() throws IOException, InterruptedException {
        RecordedRun run = kit("FailsTheSecondTimeTestCase").run();

        assertThat(run.all(RunEvent.TestFinished.class)).extracting(RunEvent.TestFinished::status).containsExactly(PASSED, FAILED);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Failed(1));
    }

    @Test
    void loneTestThatIsRepeatedHasAResultEachTime() throws IOException, InterruptedException {
        RecordedRun run = kit("LoneRepeatedTestCase", "PassesTestCase").option("test-threads", "1").run();

        assertThat(run.all(RunEvent.TestFinished.class)
                        .filter(finished -> !finished.test().className().endsWith("PassesTestCase")))
                .extracting(RunEvent.TestFinished::status)
                .containsExactly(PASSED, FAILED);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Failed(1));
    }

    @Test
    void engineThatFailsAfterItsLastClassIsAnErrorOfItsOwn() throws IOException, InterruptedException {
        RecordedRun run = kit("FailsToCloseTestCase").option("retries", "1").run();

        assertThat(run.statuses())
                .isEqualTo(Map.of("FailsToCloseTestCase.passes", PASSED, "JUnit Jupiter.JUnit Jupiter", ERRORED));
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
    void directoryThatATestDeletesIsThereForTheNextWorker() throws IOException, InterruptedException {
        RecordedRun run = kit("DeletesItsDirectoryTestCase")
                .option("test-threads", "1")
                .jvm(jvm -> workingIn(directory.resolve("work"), jvm))
                .run();

        assertThat(run.statuses())
                .isEqualTo(Map.of(
                        "DeletesItsDirectoryTestCase.aDeletes", PASSED,
                        "DeletesItsDirectoryTestCase.bDies", CRASHED,
                        "DeletesItsDirectoryTestCase.cPasses", PASSED));
    }

    @Test
    void lackOfRoomForClassesIsNamed() throws IOException, InterruptedException {
        RecordedRun run = kit("FillsMetaspaceTestCase")
                .jvm(jvm -> with("-XX:MaxMetaspaceSize=40m", jvm))
                .run();

        assertThat(run.statuses())
                .isEqualTo(Map.of(
                        "FillsMetaspaceTestCase.aPasses", PASSED,
                        "FillsMetaspaceTestCase.bFills", CRASHED,
                        "FillsMetaspaceTestCase.cPasses", PASSED));
        assertThat(((Outcome.Crashed) run.last("FillsMetaspaceTestCase.bFills").outcome()).how())
                .contains("OutOfMemoryError: Metaspace");
    }

    private static JvmSpec workingIn(Path work, JvmSpec jvm) {
        return new JvmSpec(
                jvm.executable(),
                jvm.arguments(),
                work,
                jvm.environment(),
                jvm.excludedEnvironment(),
                jvm.systemProperties(),
                jvm.enableAssertions());
    }

    private static JvmSpec with(String argument, JvmSpec jvm) {
        return new JvmSpec(
                jvm.executable(),
                Stream.concat(jvm.arguments().stream(), Stream.of(argument)).toList(),
                jvm.workingDirectory(),
                jvm.environment(),
                jvm.excludedEnvironment(),
                jvm.systemProperties(),
                jvm.enableAssertions());
    }

    /** Longer than Linux takes one argument of a command. */
    @Test
    void classPathThatNoCommandLineHoldsIsOneAllTheSame() throws IOException, InterruptedException {
        List<Path> entries = IntStream.range(0, 2_000)
                .mapToObj(number -> directory.resolve("an-entry-of-a-class-path-that-goes-on-and-on-" + number + ".jar"))
                .toList();
        RecordedRun run = kit("PassesTestCase").before(entries).run();

        assertThat(String.join(":", entries.stream().map(Path::toString).toList()).length()).isGreaterThan(131_072);
        assertThat(run.statuses().values()).isNotEmpty().containsOnly(PASSED);
    }

    private EngineKit kit(String... fixtures) {
        EngineKit kit = EngineKit.in(directory);
        for (String fixture : fixtures) {
            kit.classes(Exhibit.fixture(fixture));
        }
        return kit;
    }
}
