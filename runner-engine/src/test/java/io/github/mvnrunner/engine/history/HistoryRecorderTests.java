package io.github.mvnrunner.engine.history;

import static io.github.mvnrunner.engine.report.Runs.assertion;
import static io.github.mvnrunner.engine.report.Runs.once;
import static io.github.mvnrunner.engine.report.Runs.test;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.report.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryRecorderTests {
    private static final String MODULE = "g:a";
    private static final long SUITE = 344;
    private static final RunHistory SLOWER = new RunHistory(Map.of(MODULE, Map.of("demo.T", new ClassRecord(5000, true))));

    @TempDir
    Path directory;

    @Test
    void timeOfTheSuiteAndFailureOfATestAreRemembered() throws IOException {
        TestCase test = test(MODULE, "a");
        assertThat(learnt(run().plan(test).finish(test, once(new Outcome.Failed(assertion("no")))), RunHistory.EMPTY))
                .contains(new ClassRecord(SUITE, true, Set.of(test.id().uniqueId())));
    }

    @Test
    void laterRunThatIsWholeCountsForMore() throws IOException {
        TestCase test = test(MODULE, "a");
        assertThat(learnt(run().plan(test).finish(test, once(new Outcome.Passed())), SLOWER))
                .contains(new ClassRecord(SUITE, false));
    }

    @Test
    void classOfWhichTestsWereLeftOutKeepsItsTime() throws IOException {
        TestCase test = test(MODULE, "a");
        Runs run = run().add(new RunEvent.ModulePlanned(MODULE, List.of(test), 3, RunStats.EMPTY.plan(1)))
                .finish(test, once(new Outcome.Passed()));
        assertThat(learnt(run, SLOWER)).contains(new ClassRecord(5000, false));
    }

    @Test
    void testThatWasLeftOutStaysAFailedOne() throws IOException {
        TestCase test = test(MODULE, "a");
        RunHistory before = new RunHistory(
                Map.of(MODULE, Map.of("demo.T", new ClassRecord(9, true, Set.of("other", test.id().uniqueId())))));
        Runs run = run().add(new RunEvent.ModulePlanned(MODULE, List.of(test), 3, RunStats.EMPTY.plan(1)))
                .finish(test, once(new Outcome.Passed()));
        assertThat(learnt(run, before).orElseThrow().failures()).containsExactly("other");
    }

    @Test
    void testThatACancelledRunDidNotReachStaysAFailedOne() throws IOException {
        TestCase test = test(MODULE, "a");
        RunHistory before = new RunHistory(
                Map.of(MODULE, Map.of("demo.T", new ClassRecord(9, true, Set.of(test.id().uniqueId())))));
        Runs run = run().plan(test).finish(test, once(new Outcome.NotRun("the run was cancelled")));
        assertThat(learnt(run, before).orElseThrow().failures()).containsExactly(test.id().uniqueId());
    }

    @Test
    void classThatInterferedIsRememberedUntilNobodyChecks() throws IOException {
        TestCase test = test(MODULE, "a");
        ClassRecord apart = new ClassRecord(SUITE, false, Set.of(), true);
        RunHistory before = new RunHistory(Map.of(MODULE, Map.of("demo.T", apart)));
        Outcome failed = new Outcome.Failed(assertion("no"));
        Runs interferes = run().plan(test)
                .finish(
                        test,
                        Runs.attempt(1, Attempt.Purpose.FIRST, failed),
                        Runs.attempt(2, Attempt.Purpose.ALONE, new Outcome.Passed()));
        assertThat(learnt(interferes, RunHistory.EMPTY).orElseThrow().apart()).isTrue();
        assertThat(learnt(run().plan(test).finish(test, once(new Outcome.Passed())), before)).contains(apart);
        assertThat(learnt(run().plan(test).finish(test, once(new Outcome.Passed())), before, false))
                .contains(new ClassRecord(SUITE, false));
    }

    @ParameterizedTest
    @CsvSource({"600, 500, 300, 900", "400, 300, 299, 0"})
    void longestMethodOfALongClassIsRememberedWithAllItsInvocations(long first, long second, long other, long longest)
            throws IOException {
        TestCase one = new TestCase(new TestId(MODULE, "[e:x]/[c:T]/[t:m]/[i:#1]"), "demo.T", "demo.T", "m[1]", "m[1]");
        TestCase two = new TestCase(new TestId(MODULE, "[e:x]/[c:T]/[t:m]/[i:#2]"), "demo.T", "demo.T", "m[2]", "m[2]");
        TestCase three = new TestCase(new TestId(MODULE, "[e:x]/[c:T]/[m:a]"), "demo.T", "demo.T", "a", "a");
        Runs run = run().plan(one, two, three)
                .finish(one, lasting(first))
                .finish(two, lasting(other))
                .finish(three, lasting(second));

        assertThat(learnt(run, RunHistory.EMPTY).orElseThrow().longest()).isEqualTo(longest);
    }

    @Test
    void runThatDidNotEndIsNotRemembered() throws IOException {
        Path file = directory.resolve("history");
        run().to(new HistoryRecorder(HistoryFile.at(file), RunHistory.EMPTY, true, _ -> false));
        assertThat(file).doesNotExist();
    }

    @Test
    void placeThatCannotBeWrittenFailsNoRun() throws IOException {
        Path taken = Files.createFile(directory.resolve("taken"));
        TestCase test = test(MODULE, "a");
        run().plan(test)
                .finish(test, once(new Outcome.Passed()))
                .end()
                .to(new HistoryRecorder(HistoryFile.at(taken.resolve("history")), RunHistory.EMPTY, true, _ -> false));
        assertThat(taken).isEmptyFile();
    }

    @Test
    void classWhoseTestsDisturbOneAnotherIsNeverSplitButMayRunBesideOthers() throws IOException {
        TestCase test = test(MODULE, "a");
        Attempt first = Runs.attempt(1, Attempt.Purpose.FIRST, new Outcome.Failed(assertion("no")));
        Attempt beside = new Attempt(
                1,
                2,
                Attempt.Purpose.FIRST,
                first.startedAt(),
                first.time(),
                first.delayBefore(),
                false,
                false,
                0,
                List.of("demo.Other", "demo.T"),
                first.outcome(),
                Output.NONE);
        Runs disturbed = run().plan(test)
                .finish(test, beside, Runs.attempt(2, Attempt.Purpose.ALONE, new Outcome.Passed()));
        ClassRecord whole = new ClassRecord(SUITE, false, Set.of(), false, ClassRecord.WHOLE);
        RunHistory before = new RunHistory(Map.of(MODULE, Map.of("demo.T", whole)));

        assertThat(learnt(disturbed, RunHistory.EMPTY)).contains(whole);
        assertThat(learnt(run().plan(test).finish(test, once(new Outcome.Passed())), before)).contains(whole);
        assertThat(learnt(run().plan(test).finish(test, once(new Outcome.Passed())), before, false))
                .contains(new ClassRecord(SUITE, false));
    }

    @Test
    void howAModuleWasOptimizedIsRememberedWithItsTimes() throws IOException {
        TestCase test = test(MODULE, "a");
        learnt(run().add(worker("late")).plan(test).finish(test, lasting(5)), RunHistory.EMPTY);
        assertThat(HistoryFile.at(directory.resolve("history")).read().late()).containsExactly(MODULE);
        learnt(run().add(worker("other")).plan(test).finish(test, lasting(5)), RunHistory.EMPTY);
        assertThat(HistoryFile.at(directory.resolve("history")).read().late()).isEmpty();
    }

    private static RunEvent.WorkerStarted worker(String command) {
        return new RunEvent.WorkerStarted(0, 1, MODULE, command);
    }

    private static Attempt lasting(long millis) {
        return new Attempt(
                1,
                1,
                Attempt.Purpose.FIRST,
                Instant.EPOCH,
                Duration.ofMillis(millis),
                Duration.ZERO,
                false,
                false,
                0,
                List.of(),
                new Outcome.Passed(),
                Output.NONE);
    }

    private Optional<ClassRecord> learnt(Runs run, RunHistory before) throws IOException {
        return learnt(run, before, true);
    }

    private Optional<ClassRecord> learnt(Runs run, RunHistory before, boolean keepsApart) throws IOException {
        HistoryFile file = HistoryFile.at(directory.resolve("history"));
        run.suite(MODULE, "demo.T", Output.NONE).end().to(new HistoryRecorder(file, before, keepsApart, "late"::equals));
        return file.read().of(MODULE, "demo.T");
    }

    private Runs run() {
        return Runs.of(directory, MODULE);
    }
}
