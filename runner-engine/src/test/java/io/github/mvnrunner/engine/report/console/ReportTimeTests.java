package io.github.mvnrunner.engine.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.ConsoleLook;
import io.github.mvnrunner.engine.event.ConsoleSettings;
import io.github.mvnrunner.engine.event.FinalStatusLevel;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.OutputMode;
import io.github.mvnrunner.engine.event.OutputModes;
import io.github.mvnrunner.engine.event.ReportTime;
import io.github.mvnrunner.engine.event.StatusLevel;
import io.github.mvnrunner.engine.event.Thrown;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReportTimeTests {
    private static final Outcome TOO_LATE =
            new Outcome.Failed(new Thrown(Outcome.MAX_TIME_EXCEEDED, Optional.empty(), "", "", true));

    @ParameterizedTest
    @CsvSource({
        "PLAIN, true, false, '[   2.000s]'",
        "LIMITS, false, false, '[   2.000s]'",
        "LIMITS, true, false, '<33m[   2.000s]<0m'",
        "LIMITS, true, true, '<31m[   2.000s]<0m'"
    })
    void timeHasTheColourOfItsLimit(ReportTime time, boolean slow, boolean late, String shown) {
        Attempt attempt = new Attempt(
                1, 1, Attempt.Purpose.FIRST, Instant.EPOCH, Duration.ofSeconds(2), Duration.ZERO, slow, false, 0, List.of(),
                late ? TOO_LATE : new Outcome.Passed(), Output.NONE);
        assertThat(lines(time).time(attempt).replace("\u001b[", "<")).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"PLAIN, '[   2.000s]'", "LIMITS, '<33m[   2.000s]<0m'"})
    void timeOfATestThatPassedTooLateIsYellow(ReportTime time, String shown) {
        Attempt attempt = new Attempt(
                1, 1, Attempt.Purpose.FIRST, Instant.EPOCH, Duration.ofSeconds(2), Duration.ZERO, false, false, 0, List.of(),
                new Outcome.Passed(true), Output.NONE);
        assertThat(lines(time).time(attempt).replace("\u001b[", "<")).isEqualTo(shown);
    }

    private static TestLines lines(ReportTime time) {
        ConsoleSettings settings = new ConsoleSettings(
                ConsoleLook.RUNNER,
                StatusLevel.PASS,
                FinalStatusLevel.FLAKY,
                new OutputModes(OutputMode.NEVER, OutputMode.NEVER),
                true,
                false,
                true,
                time,
                ConsoleSettings.Capture.REPORTS);
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new TestLines(new Screen(nowhere, settings, Style.PLAIN), settings);
    }
}
