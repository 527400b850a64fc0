package io.github.mvnrunner.engine.museum;

import static io.github.mvnrunner.engine.event.TestStatus.FAILED;
import static io.github.mvnrunner.engine.event.TestStatus.FLAKY;
import static io.github.mvnrunner.engine.event.TestStatus.FLAKY_FAILED;
import static io.github.mvnrunner.engine.event.TestStatus.INTERFERENCE;
import static io.github.mvnrunner.engine.event.TestStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.config.EngineIds;
import io.github.mvnrunner.engine.config.SurefireSpec;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds runs with more than one attempt to what they owe. */
@Timeout(120)
final class RetryMuseumTests {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"fresh", "same"})
    void flakyTestsPassOnARetryAndBrokenOnesUseUpTheirAttempts(String retryIn) throws IOException, InterruptedException {
        RecordedRun run = kit("FlakyTestCase").option("retries", "2").option("retry-in", retryIn).run();
        assertThat(run.statuses())
                .isEqualTo(Map.of(
                        "FlakyTestCase.aFailsOnce", FLAKY,
                        "FlakyTestCase.bDiesOnce", FLAKY,
                        "FlakyTestCase.cFailsAlways", FAILED,
                        "FlakyTestCase.dPasses", PASSED,
                        "FlakyTestCase.eFailsOnce(String)[1]", PASSED,
                        "FlakyTestCase.eFailsOnce(String)[2]", FLAKY));
        assertThat(run.result("FlakyTestCase.cFailsAlways").attempts())
                .extracting(Attempt::purpose)
                .containsExactly(Purpose.FIRST, Purpose.RETRY, Purpose.RETRY);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Failed(1));
    }

    @ParameterizedTest
    @CsvSource({"shared, 1", "class, 2"})
    void retryRunsWhereTheTestFailed(String isolation, int jvms) throws IOException, InterruptedException {
        RecordedRun run = kit("RemembersTestCase")
                .option("retries", "2")
                .option("retry-in", "same")
                .option("isolation", isolation)
                .option("test-threads", "1")
                .run();
        assertThat(run.statuses())
                .isEqualTo(Map.of(
                        "RemembersTestCase.aPassesTheThirdTime", FLAKY,
                        "RemembersTestCase.bPassesTheSecondTime", FLAKY));
        assertThat(run.result("RemembersTestCase.aPassesTheThirdTime").attempts()).hasSize(3);
        assertThat(run.all(RunEvent.WorkerStarted.class)).hasSize(jvms);
    }

    @Test
    void setUpThatFailedRunsAgainInTheSameJvm() throws IOException, InterruptedException {
        RecordedRun run = kit("SetsUpOnceTestCase", "PassesTestCase")
                .option("retries", "1")
                .option("retry-in", "same")
                .option("test-threads", "1")
                .run();
        assertThat(run.stats().failures()).isZero();
        assertThat(run.statuses()).containsEntry("SetsUpOnceTestCase.passes", PASSED);
        assertThat(run.all(RunEvent.WorkerStarted.class)).hasSize(1);
    }

    @Test
    void runThatFailsFastTriesNothingMoreInTheSameJvm() throws IOException, InterruptedException {
        RecordedRun run = kit("FailsTestCase", "RemembersTestCase")
                .settings("""
                        [profile.default]
                        test-threads = 1
                        fail-fast = true
                        retry-in = "same"
                        [[profile.default.overrides]]
                        filter = "class(RemembersTestCase)"
                        retries = 5
                        """)
                .run();
        assertThat(run.verdict()).isInstanceOf(RunVerdict.Failed.class);
        assertThat(run.stats().flaky()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fresh", "same"})
    void misbehaviourIsTheSameInEveryAttempt(String retryIn) throws IOException, InterruptedException {
        RecordedRun run = EngineKit.in(directory)
                .classes(Exhibit.fixtures(Exhibit.ALL))
                .option("test-threads", "1")
                .option("retries", "1")
                .option("retry-in", retryIn)
                .run();

        assertThat(run.statuses()).isEqualTo(Exhibit.expected(Exhibit.ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fresh", "same"})
    @Tag("full")
    @Timeout(900)
    void wholeMuseumIsTheSameInEveryAttempt(String retryIn) throws IOException, InterruptedException {
        RecordedRun run = EngineKit.in(directory)
                .classes(Exhibit.fixtures(Rooms.HARMLESS))
                .option("test-threads", "1")
                .option("retries", "1")
                .option("retry-in", retryIn)
                .run();

        assertThat(run.statuses()).isEqualTo(Exhibit.expected(Rooms.HARMLESS));
    }

    @Test
    void testThatFailsOnlyBesideItsNeighbourInterferes() throws IOException, InterruptedException {
        RecordedRun run = kit("LandlordTestCase", "TenantTestCase")
                .option("interference-check", "true")
                .run();

        assertThat(run.statuses())
                .isEqualTo(Map.of("LandlordTestCase.occupies", PASSED, "TenantTestCase.needsPeace", INTERFERENCE));
        assertThat(run.result("TenantTestCase.needsPeace").attempts().getFirst())
                .satisfies(first -> assertThat(first.outcome()).isInstanceOf(Outcome.Failed.class))
                .satisfies(first -> assertThat(first.beside()).anyMatch(suite -> suite.endsWith("LandlordTestCase")));
        assertThat(run.last("TenantTestCase.needsPeace").beside()).isEmpty();
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
    }

    /** Who is alone is also without those that ran before. */
    @Test
    void testThatFailsBehindAnotherOfItsClassDoesNotInterfere() throws IOException, InterruptedException {
        RecordedRun run = kit("SpoilsItselfTestCase", "LodgerTestCase").option("interference-check", "true").run();

        assertThat(run.statuses())
                .isEqualTo(Map.of(
                        "LodgerTestCase.comesAndGoes", PASSED,
                        "SpoilsItselfTestCase.aSpoils", PASSED,
                        "SpoilsItselfTestCase.bWantsNothingSpoilt", FAILED));
        assertThat(run.result("SpoilsItselfTestCase.bWantsNothingSpoilt").attempts())
                .extracting(Attempt::purpose, attempt -> attempt.outcome().isFailure())
                .containsExactly(tuple(Purpose.FIRST, true), tuple(Purpose.ALONE, false), tuple(Purpose.ALONE, true));
        assertThat(run.all(RunEvent.TestStarted.class)).hasSize(5);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Failed(1));
    }

    @Test
    void testThatFailsBesideWhoCameAndWentInterferesAlsoBehindOthersOfItsClass() throws IOException, InterruptedException {
        RecordedRun run = kit("SecondTenantTestCase", "LodgerTestCase").option("interference-check", "true").run();

        assertThat(run.statuses())
                .isEqualTo(Map.of(
                        "LodgerTestCase.comesAndGoes", PASSED,
                        "SecondTenantTestCase.aIsHarmless", PASSED,
                        "SecondTenantTestCase.bWantsToBeAlone", INTERFERENCE));
        assertThat(run.result("SecondTenantTestCase.bWantsToBeAlone").attempts())
                .extracting(Attempt::purpose, attempt -> attempt.outcome().isFailure())
                .containsExactly(tuple(Purpose.FIRST, true), tuple(Purpose.ALONE, false), tuple(Purpose.ALONE, false));
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
    }

    @Test
    void interferenceFailsTheRunWhereAsked() throws IOException, InterruptedException {
        RecordedRun run = kit("LandlordTestCase", "TenantTestCase")
                .option("interference-check", "true")
                .option("on-interference", "fail")
                .run();

        assertThat(run.verdict()).isEqualTo(new RunVerdict.Failed(1));
    }

    @Test
    void retryWaitsForItsDelayAndComesAtOnceWhereAsked() throws IOException, InterruptedException {
        RecordedRun run = kit("FlakyTestCase", "PassesTestCase")
                .option("test-threads", "1")
                .settings("""
                        [profile.default]
                        retries = { backoff = "fixed", count = 1, delay = "50ms" }
                        retry-order = "immediate"

                        [[profile.default.overrides]]
                        filter = "class(FlakyTestCase)"
                        priority = 1
                        """)
                .run();

        assertThat(run.last("FlakyTestCase.aFailsOnce").delayBefore()).isEqualTo(Duration.ofMillis(50));
        List<String> order = run.all(RunEvent.TestFinished.class)
                .map(finished -> finished.test().name())
                .toList();
        assertThat(order.indexOf("aFailsOnce")).isLessThan(order.indexOf("second"));
    }

    @Test
    void testKnowsItsAttemptAndItsPlaceInTheGroup() throws IOException, InterruptedException {
        RecordedRun run = kit("KnowsTestCase")
                .settings("""
                        [test-groups.lonely]
                        max-threads = 1

                        [profile.default]
                        retries = 1
                        test-group = "lonely"
                        """)
                .run();

        assertThat(run.statuses()).isEqualTo(Map.of("KnowsTestCase.passesTheSecondTime", FLAKY));
    }

    @Test
    void asManyFlakyTestsAsThePomForbidsFailTheRun() throws IOException, InterruptedException {
        SurefireSpec limit = new SurefireSpec(Map.of(), EngineIds.ALL, List.of(), List.of(), 0, Optional.empty(), 1);
        RecordedRun run = kit("FlakyTestCase")
                .option("retries", "2")
                .option("filter", "not test(cFailsAlways)")
                .surefire(limit)
                .run();

        assertThat(run.statuses()).containsEntry("FlakyTestCase.aFailsOnce", FLAKY);
        assertThat(run.errors()).anyMatch(text -> text.endsWith("and failOnFlakeCount is set to 1."));
        assertThat(run.verdict()).isInstanceOf(RunVerdict.Failed.class);
    }

    @Test
    void flakyTestFailsTheRunWhereAsked() throws IOException, InterruptedException {
        RecordedRun run = kit("FlakyTestCase")
                .settings("""
                        [profile.default]
                        retries = 1

                        [[profile.default.overrides]]
                        filter = "test(aFailsOnce)"
                        flaky-result = "fail"
                        """)
                .run();

        assertThat(run.statuses())
                .containsEntry("FlakyTestCase.aFailsOnce", FLAKY_FAILED)
                .containsEntry("FlakyTestCase.bDiesOnce", FLAKY);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Failed(2));
    }

    @Test
    void nothingIsTriedAgainOnceTooMuchHasFailed() throws IOException, InterruptedException {
        RecordedRun run = kit("FlakyTestCase")
                .option("test-threads", "1")
                .option("retries", "3")
                .option("retries-max-failures", "2")
                .run();

        assertThat(run.stats().flaky()).isZero();
        assertThat(run.stats().failures()).isEqualTo(4);
        assertThat(run.all(RunEvent.TestFinished.class)
                        .filter(finished -> finished.status().isFailure()))
                .allSatisfy(finished -> assertThat(finished.attempts()).hasSize(1));
    }

    @Test
    void filterLeavesTestsOutAndCountsThem() throws IOException, InterruptedException {
        RecordedRun run = kit("FlakyTestCase", "PassesTestCase")
                .option("filter", "test(=first) | test(dPasses)")
                .run();

        assertThat(run.statuses())
                .isEqualTo(Map.of("FlakyTestCase.dPasses", PASSED, "PassesTestCase.first", PASSED));
        assertThat(run.all(RunEvent.ModulePlanned.class).mapToInt(RunEvent.ModulePlanned::filteredOut).sum())
                .isEqualTo(4);
    }

    @Test
    void firstFailureEndsARunThatFailsFast() throws IOException, InterruptedException {
        RecordedRun run = kit("FailsTestCase", "PassesTestCase")
                .option("test-threads", "1")
                .option("fail-fast", "true")
                .run();

        // the second test of the class that fails may have begun before its worker heard of the first
        assertThat(run.stats().notRun()).isBetween(2, 3);
        assertThat(run.verdict()).isInstanceOf(RunVerdict.Failed.class);
    }

    private EngineKit kit(String... fixtures) {
        EngineKit kit = EngineKit.in(directory);
        for (String fixture : fixtures) {
            kit.classes(Exhibit.fixture(fixture));
        }
        return kit;
    }
}
