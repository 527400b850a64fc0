package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.kit.Await;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RunningEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An engine that stands by is told which request to expect. */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
final class EarlyWorkerTests {
    private static final int ENOUGH_ROUNDS = 30;

    @TempDir
    Path directory;

    @Test
    void runUsesTheWorkerThatWasStartedBefore() throws Exception {
        try (RunningEngine engine = kit("PassesTestCase").standBy()) {
            learn(engine, "PassesTestCase");
            long early = 0;
            boolean used = false;
            for (int round = 0; round < ENOUGH_ROUNDS && !used; round++) {
                early = expect(engine);
                Await.until("it waits, or there was time enough", tries(round));
                engine.tell(kit("PassesTestCase").line("round" + round));
                engine.awaitText("mvnrunner-ended round" + round + " 0\n");
                used = engine.workers().contains(early);
            }
            assertThat(used).as("a worker that was started before was used").isTrue();
            assertThat(engine.workers()).hasSize(1);
            assertThat(RunningEngine.gone(early)).isTrue();
            assertThat(engine.all(RunEvent.TestFinished.class)).isNotEmpty().allMatch(test -> test.status() == TestStatus.PASSED);
            assertThat(engine.all(RunEvent.WorkerStarted.class).findAny().orElseThrow().command())
                    .endsWith("WorkerMain");
        }
    }

    @Test
    void runThatNeedsAnotherOneEndsIt() throws Exception {
        try (RunningEngine engine = kit("PassesTestCase").standBy()) {
            learn(engine, "PassesTestCase");
            long early = expect(engine);
            EngineKit other = kit("PassesTestCase").jvm(recipe -> recipe.withArguments(List.of("-Dother=1", "--enable-preview")));
            engine.tell(other.line("other"));
            engine.awaitText("mvnrunner-ended other 0\n");
            assertThat(engine.workers()).isNotEmpty().doesNotContain(early);
            Await.until("it has ended", () -> RunningEngine.gone(early));
        }
    }

    @Test
    void onlyWhatIsExpectedLastIsThere() throws Exception {
        try (RunningEngine engine = kit("PassesTestCase").standBy()) {
            learn(engine, "PassesTestCase");
            long first = expect(engine);
            engine.tell(kit("PassesTestCase").expectation());
            Await.until("the first has ended", () -> RunningEngine.gone(first));
            assertThat(awaitEarly(engine)).isNotEqualTo(first);
        }
    }

    @Test
    void engineThatIsNotNeededTakesItAlong() throws Exception {
        try (RunningEngine engine = kit("PassesTestCase").standBy()) {
            learn(engine, "PassesTestCase");
            long early = expect(engine);
            engine.closeInput();
            assertThat(engine.exitCode()).isZero();
            Await.until("it has ended", () -> RunningEngine.gone(early));
        }
    }

    @Test
    void killedEngineLeavesNone() throws Exception {
        try (RunningEngine engine = kit("PassesTestCase").standBy()) {
            learn(engine, "PassesTestCase");
            long early = expect(engine);
            engine.signal("KILL");
            Await.until("it has ended", () -> RunningEngine.gone(early));
        }
    }

    @Test
    void whatCannotBeExpectedDoesNoHarm() throws Exception {
        try (RunningEngine engine = kit("PassesTestCase").standBy()) {
            engine.tell("expect bm8gcmVxdWVzdA==");
            engine.tell(kit("PassesTestCase").expectation()); // of which no history tells
            engine.tell(kit("PassesTestCase").line("first"));
            engine.awaitText("mvnrunner-ended first 0\n");
        }
    }

    /** A worker that isn't ready is not waited for, so that each round leaves it more time. */
    private static Await.Fact tries(int least) {
        int[] tries = {0};
        return () -> tries[0]++ >= 10 * least;
    }

    private void learn(RunningEngine engine, String fixture) throws Exception {
        engine.tell(kit(fixture).line("learns"));
        engine.awaitText("mvnrunner-ended learns 0\n");
        assertThat(Files.readString(directory.resolve("history"))).contains(fixture);
    }

    private long expect(RunningEngine engine) throws Exception {
        engine.tell(kit("PassesTestCase").expectation());
        return awaitEarly(engine);
    }

    private static long awaitEarly(RunningEngine engine) throws Exception {
        Await.until("a worker is there", () -> early(engine) != 0);
        return early(engine);
    }

    private static long early(RunningEngine engine) {
        return ProcessHandle.of(engine.pid()).stream()
                .flatMap(ProcessHandle::children)
                .filter(child -> child.info().commandLine().orElse("").endsWith("WorkerMain early"))
                .mapToLong(ProcessHandle::pid)
                .findAny()
                .orElse(0);
    }

    private EngineKit kit(String fixture) {
        return EngineKit.in(directory).option("history", "history").classes(Exhibit.fixture(fixture));
    }
}
