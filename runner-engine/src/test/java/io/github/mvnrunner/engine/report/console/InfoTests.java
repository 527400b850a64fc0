package io.github.mvnrunner.engine.report.console;

import static io.github.mvnrunner.engine.report.Runs.test;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.ConsoleLook;
import io.github.mvnrunner.engine.event.ConsoleSettings;
import io.github.mvnrunner.engine.event.FinalStatusLevel;
import io.github.mvnrunner.engine.event.OutputMode;
import io.github.mvnrunner.engine.event.OutputModes;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.StatusLevel;
import io.github.mvnrunner.engine.event.UnitDescription.State;
import io.github.mvnrunner.engine.event.UnitDescription;
import io.github.mvnrunner.engine.report.Runs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class InfoTests {
    private static final RunStats STATS = new RunStats(968, 3, 9, 0, 1, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0);

    @Test
    void summaryIsOneLine() throws IOException {
        assertThat(print(new RunEvent.SummaryAsked(STATS)))
                .isEqualTo("[  12.500s] 11/967: 3 running, 9 passed (1 flaky), 2 failed, 1 skipped\n");
    }

    @Test
    void descriptionTellsEveryUnit() throws IOException {
        assertThat(print(new RunEvent.RunDescribed(List.of(running(), terminating(), starting()), 1, STATS)))
                .isEqualTo("""
                ------------
                        info [  12.500s] 11/967: 3 running, 9 passed (1 flaky), 2 failed, 1 skipped
                * 1/4: g:a demo.T
                    status: running (slot 0, pid 4711)
                      test: demo.T hangs for 61.000s, attempt 2 (slow)
                        at: demo.T.hangs(T.java:7)
                    output: half way
                * 2/4: g:a demo.T
                    status: terminating (slot 1, pid 4712)
                      note: will be killed in 1.500s unless it ends before
                * 3/4: g:a
                    status: starting a worker (slot 2)
                  1 did not answer in time
                ------------
                """);
    }

    @Test
    void descriptionTellsAScript() throws IOException {
        UnitDescription script = new UnitDescription(
                -1,
                "",
                Optional.of("@setup-script:db"),
                State.RUNNING,
                4713,
                List.of(),
                Optional.empty(),
                Optional.of("waiting for port 5432"),
                Optional.empty());
        assertThat(print(new RunEvent.RunDescribed(List.of(script), 0, STATS)))
                .contains("""
                * 1/1: @setup-script:db
                    status: running (script, pid 4713)
                    output: waiting for port 5432
                """);
    }

    @Test
    void pauseAndContinuationAreTold() throws IOException {
        assertThat(print(new RunEvent.RunPaused(STATS))).isEqualTo("     Pausing due to signal: 3 tests running\n");
        assertThat(print(new RunEvent.RunContinued(STATS))).isEqualTo("  Continuing due to signal: 3 tests running\n");
    }

    private static UnitDescription running() {
        return new UnitDescription(
                0,
                "g:a",
                Optional.of("demo.T"),
                State.RUNNING,
                4711,
                List.of(new UnitDescription.Running(test("g:a", "hangs"), 2, Duration.ofSeconds(61), true)),
                Optional.empty(),
                Optional.of("\u001b[31mhalf way\u001b[0m"),
                Optional.of("demo.T.hangs(T.java:7)"));
    }

    private static UnitDescription terminating() {
        return new UnitDescription(
                1,
                "g:a",
                Optional.of("demo.T"),
                State.TERMINATING,
                4712,
                List.of(),
                Optional.of(Duration.ofMillis(1500)),
                Optional.empty(),
                Optional.empty());
    }

    private static UnitDescription starting() {
        return new UnitDescription(
                2, "g:a", Optional.empty(), State.STARTING, -1, List.of(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    private static String print(RunEvent event) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ConsoleSettings settings = new ConsoleSettings(
                ConsoleLook.RUNNER, StatusLevel.PASS, FinalStatusLevel.FLAKY, new OutputModes(OutputMode.NEVER, OutputMode.IMMEDIATE), false, false, true, ConsoleSettings.Capture.REPORTS);
        new ConsoleReporter(new PrintStream(bytes, true, UTF_8), settings, Style.PLAIN)
                .report(new StampedEvent(Runs.AT, Duration.ofMillis(12_500), event));
        return bytes.toString(UTF_8);
    }
}
