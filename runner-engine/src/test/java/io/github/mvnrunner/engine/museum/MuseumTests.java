package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent.LeakFound;
import io.github.mvnrunner.engine.event.RunEvent.SuiteFinished;
import io.github.mvnrunner.engine.event.RunEvent.Warning;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Holds one run of all fixtures on two slots to the model. */
@Timeout(120)
final class MuseumTests {
    private static RecordedRun run;

    @BeforeAll
    static void runAll(@TempDir Path directory) throws IOException, InterruptedException {
        run = EngineKit.in(directory)
                .classes(Exhibit.fixtures(Rooms.HARMLESS))
                .run();
    }

    @Test
    void everyExhibitEndsAsItsModelSays() {
        assertThat(run.statuses()).isEqualTo(Exhibit.expected(Rooms.HARMLESS));
    }

    @Test
    void failuresMakeTheRunRed() {
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Failed(run.stats().failures()));
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void whoLeavesNothingIsNeverSaidToLeak() {
        assertThat(run.all(LeakFound.class)).isEmpty();
        assertThat(run.all(Warning.class)).isEmpty();
        assertThat(run.stats().leaky()).isZero();
    }

    @Test
    void exitIsNamedWithItsCodeAndItsCaller() {
        Outcome.Crashed crash = crash("ExitsTestCase.bDies");
        assertThat(crash.how()).isEqualTo("System.exit(3) was called");
        assertThat(crash.detail()).contains("ExitsTestCase.bDies");
    }

    @Test
    void haltIsNamedWithItsCode() {
        assertThat(crash("HaltsTestCase.bDies").how()).isEqualTo("the JVM exited with code 134");
    }

    @Test
    void signalIsNamed() {
        assertThat(crash("KilledTestCase.bDies").how()).isEqualTo("the JVM was killed by SIGKILL");
    }

    @Test
    void lackOfMemoryIsNamed() {
        assertThat(crash("OutOfMemoryTestCase.bDies").how()).contains("java.lang.OutOfMemoryError");
    }

    @Test
    void eachTestHasItsOwnOutput() {
        assertThat(run.last("PrintsTestCase.aSaysOut").output().out().text()).isEqualTo("out of a\n");
        assertThat(run.last("PrintsTestCase.bSaysErr").output().err().text()).isEqualTo("err of b\n");
        assertThat(run.last("PrintsTestCase.bSaysErr").output().out().text()).isEmpty();
    }

    @Test
    void haltedTestKeepsItsLastWords() {
        assertThat(run.last("PrintsTestCase.cDiesWithoutNewline").output().out().text()).isEqualTo("last words of c");
    }

    @Test
    void outputAroundTestsBelongsToTheSuite() {
        assertThat(run.all(SuiteFinished.class).filter(suite -> suite.suite().endsWith(".PrintsTestCase")))
                .extracting(suite -> suite.output().out().text())
                .last()
                .isEqualTo("around\n");
    }

    @Test
    void thrownExceptionsKeepTheirStack() {
        assertThat(run.last("FailsTestCase.throwsException").outcome())
                .isInstanceOfSatisfying(Outcome.Errored.class, errored -> {
                    assertThat(errored.thrown().message()).contains("no state to be in");
                    assertThat(errored.thrown().stackTrace()).contains("FailsTestCase.throwsException");
                });
    }

    @Test
    void skippedTestsSayWhy() {
        assertThat(((Outcome.Skipped) run.last("SkipsTestCase.disabled").outcome()).reason())
                .contains("not today");
        assertThat(((Outcome.Skipped) run.last("SkipsTestCase.assumes").outcome()).assumption())
                .isPresent();
    }

    @Test
    void nothingIsTriedTwiceWithoutRetries() {
        assertThat(run.statuses().keySet()).allSatisfy(test -> assertThat(run.result(test).attempts())
                .extracting(Attempt::purpose)
                .containsExactly(Attempt.Purpose.FIRST));
    }

    private static Outcome.Crashed crash(String test) {
        return (Outcome.Crashed) run.last(test).outcome();
    }
}
