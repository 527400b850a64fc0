package io.github.mvnrunner.engine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent.TestFinished;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.TestStatus;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds a run to what every run owes, whatever died in it. */
public final class ConservationLaw {
    private final RecordedRun run;

    private ConservationLaw(RecordedRun run) {
        this.run = run;
    }

    /** Checks a run whose engine lived to its end. */
    public static void check(RecordedRun run) {
        checkResults(run);
        new ConservationLaw(run).everyWorkerEnds();
    }

    /** Checks all but the ends of workers, which nobody tells once the engine has died. */
    public static void checkResults(RecordedRun run) {
        ConservationLaw law = new ConservationLaw(run);
        law.runBeginsAndEndsOnce();
        law.everyPlannedTestEndsOnce();
        law.engineLosesAndDoublesNothing();
        law.countsAddUp();
        law.attemptsAreNumberedInOrder();
        law.everySuiteOfAResultIsReported();
        law.everyScriptEnds();
    }

    private void runBeginsAndEndsOnce() {
        assertThat(run.events().getFirst()).isInstanceOf(RunEvent.RunStarted.class);
        assertThat(run.events().getLast()).isInstanceOf(RunEvent.RunFinished.class);
        assertThat(run.all(RunEvent.RunStarted.class)).hasSize(1);
        assertThat(run.all(RunEvent.RunFinished.class)).hasSize(1);
    }

    private void everyPlannedTestEndsOnce() {
        assertThat(run.all(TestFinished.class).map(TestFinished::test))
                .extracting(TestCase::id)
                .describedAs("results, of everything planned or registered")
                .containsExactlyInAnyOrderElementsOf(planned());
    }

    private List<TestId> planned() {
        return run.events().stream()
                .flatMap(event -> switch (event) {
                    case RunEvent.ModulePlanned planned -> planned.tests().stream();
                    case RunEvent.TestRegistered registered -> Stream.of(registered.test());
                    default -> Stream.<TestCase>empty();
                })
                .map(TestCase::id)
                .toList();
    }

    private void engineLosesAndDoublesNothing() {
        assertThat(run.all(RunEvent.Warning.class).map(RunEvent.Warning::text))
                .noneMatch(text -> text.contains("second result"));
        assertThat(run.all(TestFinished.class).flatMap(finished -> finished.attempts().stream()))
                .extracting(Attempt::outcome)
                .doesNotContain(new Outcome.NotRun("the engine lost track of it"));
    }

    private void countsAddUp() {
        RunStats stats = run.stats();
        assertThat(stats.planned()).isEqualTo(stats.finished() + stats.skipped() + stats.notRun());
        assertThat(stats.running()).isZero();
        assertThat(run.all(TestFinished.class)
                        .reduce(
                                RunStats.EMPTY.plan(stats.planned()),
                                (sum, finished) -> sum.add(finished.attempts(), finished.status()),
                                (_, last) -> last))
                .isEqualTo(stats);
    }

    private void attemptsAreNumberedInOrder() {
        assertThat(run.all(TestFinished.class)).allSatisfy(finished -> {
            List<Attempt> attempts = finished.attempts();
            assertThat(attempts)
                    .extracting(Attempt::number)
                    .isEqualTo(IntStream.rangeClosed(1, attempts.size()).boxed().toList());
            TestStatus plain = TestStatus.of(attempts);
            assertThat(finished.status())
                    .isIn(plain, plain == TestStatus.FLAKY ? TestStatus.FLAKY_FAILED : plain, judged(plain));
        });
    }

    private TestStatus judged(TestStatus plain) {
        if (run.all(RunEvent.ExpectationApplied.class).findAny().isEmpty()) {
            return plain;
        }
        boolean strict = run.all(TestFinished.class)
                .anyMatch(finished -> finished.status() == TestStatus.UNEXPECTED_PASS_FAILED);
        return plain.isFailure()
                ? TestStatus.EXPECTED
                : strict ? TestStatus.UNEXPECTED_PASS_FAILED : TestStatus.UNEXPECTED_PASS;
    }

    private void everySuiteOfAResultIsReported() {
        Set<String> reported = run.all(RunEvent.SuiteFinished.class)
                .map(RunEvent.SuiteFinished::suite)
                .collect(Collectors.toSet());
        assertThat(run.all(TestFinished.class).map(finished -> finished.test().suite()))
                .allMatch(reported::contains);
    }

    private void everyScriptEnds() {
        assertThat(run.all(RunEvent.ScriptFinished.class).map(RunEvent.ScriptFinished::script))
                .containsExactlyElementsOf(run.all(RunEvent.ScriptStarted.class)
                        .map(RunEvent.ScriptStarted::script)
                        .toList());
    }

    private void everyWorkerEnds() {
        List<Long> started =
                run.all(RunEvent.WorkerStarted.class).map(RunEvent.WorkerStarted::pid).toList();
        assertThat(run.all(RunEvent.WorkerEnded.class).map(RunEvent.WorkerEnded::pid))
                .containsExactlyInAnyOrderElementsOf(started);
        assertThat(started.stream().flatMap(pid -> ProcessHandle.of(pid).stream()))
                .noneMatch(ProcessHandle::isAlive);
    }
}
