package io.github.mvnrunner.engine.museum;

import static io.github.mvnrunner.engine.event.TestStatus.FAILED;
import static io.github.mvnrunner.engine.event.TestStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.dispatch.DispatchInput;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.RunEvent.IterationFinished;
import io.github.mvnrunner.engine.event.RunEvent.IterationStarted;
import io.github.mvnrunner.engine.event.RunEvent.ScriptStarted;
import io.github.mvnrunner.engine.event.RunEvent.TestFinished;
import io.github.mvnrunner.engine.event.RunEvent.WorkerStarted;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs real tests more than once; the kit reads their reports as others do. */
@Timeout(120)
final class StressTests {
    @TempDir
    Path directory;

    @Test
    void failureOfOneIterationFailsTheRunAlsoIfTheLastOnePasses() throws IOException, InterruptedException {
        RecordedRun run = kit("FlakyTestCase")
                .option("stress-count", "3")
                .option("filter", "test(/^[ad]/)")
                .run();
        assertThat(run.all(IterationStarted.class)).extracting(IterationStarted::number).containsExactly(1, 2, 3);
        assertThat(run.all(IterationFinished.class)).extracting(IterationFinished::passed).containsExactly(false, true, true);
        assertThat(run.all(IterationFinished.class)).extracting(end -> end.stats().planned()).containsExactly(2, 2, 2);
        assertThat(run.all(TestFinished.class).map(test -> test.test().id().module()).distinct())
                .containsExactly("museum:fixtures@@stress-1", "museum:fixtures@@stress-2", "museum:fixtures@@stress-3");
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Failed(1));
    }

    @Test
    void reportShowsATestOnceWithItsWorstResultAndAllThatItPrinted() throws IOException, InterruptedException {
        kit("FlakyTestCase", "PrintsTestCase").option("stress-count", "2").run();
        assertThat(xml("FlakyTestCase"))
                .containsOnlyOnce("name=\"aFailsOnce\"")
                .containsOnlyOnce("<rerunFailure") // of cFailsAlways
                .contains("tests=\"6\" errors=\"1\" skipped=\"0\" failures=\"3\"");
        assertThat(xml("PrintsTestCase")).contains("--- 1 of 2 ---", "--- 2 of 2 ---");
    }

    @Test
    void iterationsEndOnceTheirTimeIsUp() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase").option("stress-duration", "1ns").run();
        assertThat(run.all(IterationFinished.class)).hasSize(1);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
    }

    @Test
    void endlessRunEndsWithAnInterrupt() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase")
                .option("stress-count", "infinite")
                .when(
                        event -> event instanceof RunEvent.TestStarted test
                                && test.test().id().module().endsWith("@@stress-3"),
                        new DispatchInput.Interrupted())
                .run();
        assertThat(run.all(IterationFinished.class)).extracting(IterationFinished::passed).containsExactly(true, true, false);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Cancelled());
    }

    @Test
    void scriptsRunInEachIteration() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase")
                .option("stress-count", "2")
                .settings("""
                        [scripts.setup.up]
                        command = ["sh", "-c", "true"]
                        [[profile.default.scripts]]
                        filter = "all()"
                        setup = "up"
                        """)
                .run();
        assertThat(run.all(ScriptStarted.class)).hasSize(2);
        assertThat(directory.resolve("runner/default/junit.xml")).content().contains("@setup-script:up@@stress-2");
    }

    @Test
    void copiesStandInOneQueueAndRunBesideEachOther() throws IOException, InterruptedException {
        RecordedRun run = kit("CrowdOneTestCase").option("multiply", "3").option("test-threads", "3").run();
        assertThat(run.all(TestFinished.class).map(test -> test.test().id().module()).distinct())
                .containsExactlyInAnyOrder("museum:fixtures@@copy-1", "museum:fixtures@@copy-2", "museum:fixtures@@copy-3");
        assertThat(run.all(IterationStarted.class)).isEmpty();
        assertThat(run.stats().failures()).isZero();
    }

    @Test
    void copiesHaveTheSettingsOfTheirTest() throws IOException, InterruptedException {
        RecordedRun run = kit("FlakyTestCase")
                .option("multiply", "2")
                .option("filter", "test(=cFailsAlways) and module(=fixtures)")
                .settings("""
                        [[profile.default.overrides]]
                        filter = "module(=fixtures)"
                        retries = 1
                        """)
                .run();
        assertThat(run.all(TestFinished.class)).hasSize(2).allSatisfy(test -> assertThat(test.attempts()).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stress-count", "multiply"})
    void copiesLeaveTheHistoryAlone(String key) throws IOException, InterruptedException {
        kit("PassesTestCase").option("history", "history").option(key, "2").run();
        assertThat(directory.resolve("history")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"fresh, 8", "same, 2"}) // one of them finds the tests, since not all of the class are run
    void repeatedTestPassesOnlyIfItPassesEachTime(String in, int jvms) throws IOException, InterruptedException {
        RecordedRun run = kit("FlakyTestCase")
                .option("repeat", "3")
                .option("repeat-in", in)
                .option("retries", "5")
                .option("history", "history")
                .option("test-threads", "1")
                .option("filter", "test(/^[acd]/)")
                .run();
        assertThat(run.result("FlakyTestCase.aFailsOnce").status()).isEqualTo(FAILED);
        assertThat(run.result("FlakyTestCase.dPasses").status()).isEqualTo(PASSED);
        assertThat(run.all(TestFinished.class)).allSatisfy(test -> assertThat(test.attempts())
                .extracting(Attempt::purpose)
                .containsExactly(Purpose.FIRST, Purpose.REPEAT, Purpose.REPEAT));
        assertThat(run.all(WorkerStarted.class)).hasSize(jvms);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Failed(2));
    }

    @Test
    void repetitionWhoseJvmDiesAfterwardsFails() throws IOException, InterruptedException {
        RecordedRun run = kit("HaltsInHookTestCase").option("repeat", "2").run();
        List<Attempt> attempts = run.result("HaltsInHookTestCase.passes").attempts();
        assertThat(attempts).hasSize(2).allMatch(attempt -> attempt.outcome().isFailure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fresh", "same"})
    void repetitionThatIsNotFoundAgainIsTold(String in) throws IOException, InterruptedException {
        RecordedRun run = kit("RandomNamesTestCase").option("repeat", "3").option("repeat-in", in).run();
        assertThat(run.all(RunEvent.Warning.class))
                .extracting(RunEvent.Warning::text)
                .hasSize(2)
                .allMatch(text -> text.contains(": repetition 2 and those after it were not made"))
                .anyMatch(text -> text.contains("RandomNamesTestCase.fewer()[2]"))
                .anyMatch(text -> text.contains("RandomNamesTestCase.fewer()[3]"));
        assertThat(run.all(TestFinished.class))
                .allMatch(test -> test.status() == PASSED)
                .extracting(test -> test.attempts().size())
                .containsExactlyInAnyOrder(1, 1, 3, 3, 3);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
    }

    private String xml(String fixture) throws IOException {
        return Files.readString(directory.resolve(
                "surefire-reports/TEST-" + Exhibit.fixture(fixture).getName() + ".xml"));
    }

    private EngineKit kit(String... fixtures) {
        return EngineKit.in(directory)
                .classes(Stream.of(fixtures).map(Exhibit::fixture).toArray(Class<?>[]::new));
    }
}
