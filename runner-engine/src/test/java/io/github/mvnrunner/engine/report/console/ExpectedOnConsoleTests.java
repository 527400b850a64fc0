package io.github.mvnrunner.engine.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.ConsoleLook;
import io.github.mvnrunner.engine.event.ConsoleSettings;
import io.github.mvnrunner.engine.event.ExpectationVerdict;
import io.github.mvnrunner.engine.event.FinalStatusLevel;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.OutputMode;
import io.github.mvnrunner.engine.event.OutputModes;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.StatusLevel;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.report.Runs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ExpectedOnConsoleTests {
    @Test
    void expectedFailureIsOneLineWithItsReasonAndNoTrace() throws IOException {
        assertThat(print(TestStatus.EXPECTED, new Outcome.Failed(Runs.assertion("no")), ExpectationVerdict.MET))
                .contains("XFAIL [   0.001s] (1/1) a demo.T m (expected fail, was fail: known)")
                .contains("1 test run: 0 passed, 1 failed as expected, 0 skipped")
                .doesNotContain("AssertionError", "rerun");
    }

    @Test
    void unexpectedPassIsListedAgainAtTheEnd() throws IOException {
        assertThat(print(TestStatus.UNEXPECTED_PASS, new Outcome.Passed(), ExpectationVerdict.UNEXPECTED_PASS))
                .containsPattern("(?s)XPASS .*Summary .*1 passed \\(1 unexpected\\).*XPASS ");
    }

    @Test
    void unexpectedPassThatCountsIsAFailure() throws IOException {
        assertThat(print(TestStatus.UNEXPECTED_PASS_FAILED, new Outcome.Passed(), ExpectationVerdict.UNEXPECTED_PASS))
                .containsPattern("(?s)XPASS-FAIL .*Summary .*0 passed, 1 failed");
    }

    private static String print(TestStatus status, Outcome outcome, ExpectationVerdict verdict) throws IOException {
        List<Attempt> attempts = List.of(Runs.once(outcome));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConsoleSettings settings = new ConsoleSettings(
                ConsoleLook.RUNNER,
                StatusLevel.PASS,
                FinalStatusLevel.FLAKY,
                new OutputModes(OutputMode.NEVER, OutputMode.IMMEDIATE),
                false,
                false,
                true,
                ConsoleSettings.Capture.REPORTS);
        RunStats stats = RunStats.EMPTY.plan(1).add(attempts, status);
        Runs.of(Path.of("x"), "g:a")
                .plan(Runs.test("g:a", "m"))
                .add(new RunEvent.ExpectationApplied(
                        Runs.test("g:a", "m"), 1, "fail", List.of(), Optional.of(outcome instanceof Outcome.Passed ? "pass" : "fail"), verdict, Optional.of("known"), Optional.empty()))
                .add(new RunEvent.TestFinished(Runs.test("g:a", "m"), attempts, status, stats, Optional.empty()))
                .add(new RunEvent.RunFinished(stats, Duration.ZERO, Optional.empty()))
                .to(new ConsoleReporter(new PrintStream(out, true, StandardCharsets.UTF_8), settings, Style.PLAIN));
        return out.toString(StandardCharsets.UTF_8);
    }
}
