package io.github.mvnrunner.engine.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent.TestFinished;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.kit.ConservationLaw;
import io.github.mvnrunner.engine.kit.ReadBack;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds the events and reports of a disturbed run to what was done to it.
 *
 * @param expected how the tests of the suite end when nobody disturbs them
 */
record Aftermath(RecordedRun run, Strikes strikes, int retries, Map<TestId, TestStatus> expected) {
    private static final Set<TestStatus> POSSIBLE = EnumSet.of(
            TestStatus.PASSED,
            TestStatus.SKIPPED,
            TestStatus.FLAKY,
            TestStatus.INTERFERENCE,
            TestStatus.CRASHED,
            TestStatus.NOT_RUN);

    /** {@return how the tests of a run ended} */
    static Map<TestId, TestStatus> statuses(RecordedRun run) {
        return run.all(TestFinished.class)
                .collect(Collectors.toMap(end -> end.test().id(), TestFinished::status));
    }

    /** Checks a run whose end its own engine told. */
    void check(int exitCode) {
        ConservationLaw.check(run);
        ReadBack.checkWritten(run);
        onlyStruckWorkersTakeTestsWithThem();
        exitCodeFits(exitCode);
        if (!cancelled()) {
            nothingIsMissing();
            everyCrashIsRetried();
        }
    }

    /** Checks a run whose end was told for a dead engine. */
    void checkWithoutEngine() {
        ConservationLaw.checkResults(run);
        ReadBack.checkWritten(run);
        onlyStruckWorkersTakeTestsWithThem();
    }

    private void nothingIsMissing() {
        Map<TestId, TestStatus> found = statuses(run);
        List<TestId> lost = run.all(TestFinished.class)
                .filter(test -> test.status() == TestStatus.CRASHED && !expected.containsKey(test.test().id()))
                .map(test -> test.test().id())
                .toList();
        expected.forEach((test, status) -> {
            if (lost.stream().noneMatch(container -> isBelow(test, container))) {
                assertThat(found).as("results").containsKey(test);
                if (found.get(test) != TestStatus.CRASHED) {
                    assertThat(found.get(test) == TestStatus.SKIPPED)
                            .as("%s is skipped", test)
                            .isEqualTo(status == TestStatus.SKIPPED);
                }
                assertThat(found.get(test)).as("%s", test).isNotEqualTo(TestStatus.NOT_RUN);
            }
        });
        assertThat(run.all(TestFinished.class).filter(test -> !expected.containsKey(test.test().id())))
                .as("results that an undisturbed run does not have: containers that were hit")
                .allMatch(test -> test.attempts().stream().anyMatch(Aftermath::isCrash));
    }

    private static boolean isBelow(TestId test, TestId container) {
        return test.uniqueId().startsWith(container.uniqueId() + "/");
    }

    private void everyCrashIsRetried() {
        assertThat(run.all(TestFinished.class).filter(test -> test.status() == TestStatus.CRASHED))
                .allSatisfy(test -> assertThat(test.attempts()).hasSizeGreaterThan(retries));
    }

    private void onlyStruckWorkersTakeTestsWithThem() {
        assertThat(run.all(TestFinished.class)).allSatisfy(test -> assertThat(test.status()).isIn(POSSIBLE));
        Map<Try, Long> graves = graves();
        assertThat(graves.values()).as("workers of crashed attempts: %s", graves).isSubsetOf(strikes.workers());
        assertThat(graves.values()).as("workers of crashed attempts: %s", graves).doesNotHaveDuplicates();
    }

    /** {@return in which worker each crashed attempt ran, at a container's in the one that its slot had then} */
    private Map<Try, Long> graves() {
        Map<Integer, Long> workers = new HashMap<>();
        Map<Try, Long> places = new HashMap<>();
        Map<Try, Long> graves = new LinkedHashMap<>();
        for (RunEvent event : run.events()) {
            if (event instanceof RunEvent.WorkerStarted started) {
                workers.put(started.slot(), started.pid());
            } else if (event instanceof RunEvent.TestStarted started) {
                places.put(new Try(started.test().id(), started.attempt()), workers.get(started.slot()));
            }
            for (Attempt attempt : attempts(event)) {
                Try key = new Try(id(event), attempt.number());
                if (isCrash(attempt)) {
                    graves.putIfAbsent(key, places.getOrDefault(key, workers.getOrDefault(attempt.slot(), -1L)));
                }
            }
        }
        return graves;
    }

    private static Collection<Attempt> attempts(RunEvent event) {
        return switch (event) {
            case RunEvent.AttemptFailed failed -> List.of(failed.attempt());
            case TestFinished finished -> finished.attempts();
            default -> List.of();
        };
    }

    private static TestId id(RunEvent event) {
        return switch (event) {
            case RunEvent.AttemptFailed failed -> failed.test().id();
            case TestFinished finished -> finished.test().id();
            default -> throw new AssertionError(event);
        };
    }

    private static boolean isCrash(Attempt attempt) {
        return attempt.outcome() instanceof Outcome.Crashed;
    }

    private void exitCodeFits(int exitCode) {
        RunVerdict verdict = cancelled()
                ? new RunVerdict.Cancelled()
                : run.stats().failures() > 0 ? new RunVerdict.Failed(run.stats().failures()) : new RunVerdict.Passed();
        assertThat(cancelled()).as("cancelled").isIn(false, strikes.endedEngine());
        if (exitCode != new RunVerdict.Cancelled().exitCode() || !strikes.mayCutLog()) {
            assertThat(exitCode).as("exit code").isEqualTo(verdict.exitCode());
        }
    }

    private boolean cancelled() {
        return run.all(RunEvent.RunFinished.class).anyMatch(end -> end.cancelled().isPresent());
    }

    private record Try(TestId test, int attempt) {}
}
