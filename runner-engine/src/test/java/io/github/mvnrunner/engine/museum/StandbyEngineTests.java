package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RunningEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** One engine gets several requests, one after another. */
@EnabledOnOs(OS.LINUX)
@Timeout(180)
final class StandbyEngineTests {
    @TempDir
    Path directory;

    @Test
    void eachRequestHasARunAndAnEndOfItsOwn() throws Exception {
        try (RunningEngine engine = kit("PassesTestCase").standBy()) {
            engine.tell(kit("PassesTestCase").line("first"));
            engine.awaitText("mvnrunner-ended first 0\n");
            var first = engine.all(RunEvent.RunStarted.class).findAny().orElseThrow();
            long worker = engine.workers().getFirst();
            assertThat(RunningEngine.gone(worker)).as("a run leaves no worker to the next").isTrue();

            engine.tell(kit("FailsTestCase").line("second"));
            engine.awaitText("mvnrunner-ended second 100\n");
            var second = engine.all(RunEvent.RunStarted.class).findAny().orElseThrow();
            assertThat(second.runId()).isNotEqualTo(first.runId());
            assertThat(engine.log().toString()).doesNotContain("PassesTestCase");

            assertThat(engine.ended()).isFalse();
            engine.closeInput();
            assertThat(engine.exitCode()).isEqualTo(100);
        }
    }

    @Test
    void laterRunIsSuspendedContinuedAndEndedAsAFirstOne() throws Exception {
        try (RunningEngine engine = kit("PassesTestCase").standBy()) {
            engine.tell(kit("PassesTestCase").line("first"));
            engine.awaitText("mvnrunner-ended first 0\n");
            engine.tell(kit("WaitsTestCase").line("second"));
            engine.awaitText("armed");

            engine.signal("TSTP");
            RunningEngine.awaitStopped(engine.pid(), true);
            engine.signal("CONT");
            engine.awaitText("Continuing due to signal");
            engine.closeInput();

            assertThat(engine.exitCode()).isEqualTo(101);
            assertThat(engine.text()).contains("mvnrunner-ended second 101\n");
            assertThat(engine.workers()).allMatch(RunningEngine::gone);
        }
    }

    @Test
    void engineThatWaitsHasNothingToEndBeforeItEnds() throws Exception {
        try (RunningEngine engine = kit("PassesTestCase").standBy()) {
            engine.tell(kit("PassesTestCase").line("first"));
            engine.awaitText("mvnrunner-ended first 0\n");
            engine.signal("TERM");
            assertThat(engine.exitCode()).isEqualTo(128 + 15);
        }
    }

    @Test
    void wrongRequestEndsItsTurnAlone() throws Exception {
        try (RunningEngine engine = kit("PassesTestCase").standBy()) {
            engine.tell("first ERRORS " + directory.resolve("missing").toUri());
            engine.awaitText("mvnrunner-ended first 96\n");
            engine.tell(kit("PassesTestCase").line("second"));
            engine.awaitText("mvnrunner-ended second 0\n");
            engine.tell("no request");
            assertThat(engine.exitCode()).isEqualTo(96);
            assertThat(engine.text()).contains("not a request for an engine that stands by: no request");
        }
    }

    @Test
    void engineThatIsNeverAskedEnds() throws Exception {
        try (RunningEngine engine = kit("PassesTestCase").standBy()) {
            engine.closeInput();
            assertThat(engine.exitCode()).isZero();
            assertThat(Files.exists(engine.eventLog())).isFalse();
        }
    }

    private EngineKit kit(String fixture) {
        return EngineKit.in(directory).classes(Exhibit.fixture(fixture));
    }
}
