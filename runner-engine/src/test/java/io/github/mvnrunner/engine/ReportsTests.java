package io.github.mvnrunner.engine;

import static io.github.mvnrunner.engine.report.Runs.assertion;
import static io.github.mvnrunner.engine.report.Runs.attempt;
import static io.github.mvnrunner.engine.report.Runs.once;
import static io.github.mvnrunner.engine.report.Runs.test;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.ConfigResolver;
import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.ReactorGraph;
import io.github.mvnrunner.engine.config.ReportSpec;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.config.ScanSpec;
import io.github.mvnrunner.engine.config.SurefireSpec;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.ModuleInfo;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.ReportStyle;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.report.Runs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is configured, and what the request says, reaches the reporters. */
final class ReportsTests {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "status-level, pass, PASS [",
        "final-status-level, pass, 'PASS [   0.001s] a'",
        "success-output, immediate, said much",
        "failure-output, immediate, cried much",
        "report-time, limits, '<33m[   2.000s]'",
        "no-capture, true, START",
        "console, surefire, Running demo.T"
    })
    void eachSettingOfTheConsoleIsItsOwn(String key, String value, String shown) throws IOException {
        Map<String, String> options = new HashMap<>(Map.of(
                "status-level", "none", "final-status-level", "none", "success-output", "never", "failure-output", "never"));
        if (key.equals("report-time")) {
            options.put("status-level", "pass");
        }
        assertThat(console(options)).doesNotContain(shown);
        options.put(key, value);
        assertThat(console(options)).contains(shown);
    }

    @Test
    void coloursAreThoseOfTheRequest() throws IOException {
        assertThat(console(Map.of(), request(true, true))).contains("\u001b[");
        assertThat(console(Map.of(), request(true, false))).doesNotContain("\u001b[");
    }

    @Test
    void linesForMavensLoggerHaveTheirLevelsAndThoseForATerminalHaveNot() throws IOException {
        assertThat(console(Map.of(), request(false, false))).contains("[ERROR] ");
        assertThat(console(Map.of(), request(true, false))).doesNotContain("[ERROR] ");
    }

    @Test
    void linesOfSurefireHaveTheirLevelsInATerminal() throws IOException {
        Map<String, String> surefire = Map.of("console", "surefire");
        assertThat(console(surefire, request(true, false)))
                .contains("[INFO] Running demo.T")
                .as("our own lines")
                .doesNotContain("PASS [", "FAIL [");
    }

    @Test
    void charactersAreThoseThatTheConsoleHas() throws IOException {
        assertThat(console(Map.of(), request(true, false), StandardCharsets.UTF_8)).contains("\u2500");
        assertThat(console(Map.of(), request(true, false), StandardCharsets.US_ASCII)).startsWith("-----");
    }

    @ParameterizedTest
    @CsvSource({"skipped, 'skipped=\"1\" failures=\"0\"'", "failure, 'skipped=\"0\" failures=\"1\"'"})
    void whatFailedAsExpectedIsInXmlAsConfigured(String shown, String counts) throws IOException {
        List<Attempt> attempts = List.of(once(new Outcome.Failed(assertion("no"))));
        Runs.of(directory, "g:a")
                .plan(test("g:a", "m"))
                .add(new RunEvent.TestFinished(
                        test("g:a", "m"),
                        attempts,
                        TestStatus.EXPECTED,
                        RunStats.EMPTY.plan(1).add(attempts, TestStatus.EXPECTED),
                        Optional.empty()))
                .end()
                .to(Reports.xml(directory, config(Map.of("expected-in-xml", shown))));
        assertThat(directory.resolve("default/junit.xml")).content().contains(counts);
    }

    @Test
    void reportersHearAllThatTheRequestSaysOfAModulesReports() {
        ReportStyle style = new ReportStyle(
                false, ReportStyle.Text.NONE, "ISO-8859-1", true, true, true, List.of(), ReportStyle.Schema.FAILSAFE);
        assertThat(TestRunner.modules(request(new ReportSpec(true, "-it", false, true, style))))
                .containsExactly(new ModuleInfo(
                        "g:a", "a", directory.resolve("a"), "-it", true, false, true, style, Optional.empty()));
        assertThat(TestRunner.modules(request(new ReportSpec(false, "", true, false, ReportStyle.STANDARD))))
                .containsExactly(new ModuleInfo(
                        "g:a", "a", directory.resolve("a"), "", false, true, false, ReportStyle.STANDARD, Optional.empty()));
    }

    private String console(Map<String, String> options) throws IOException {
        return console(options, request(true, true)).replace("\u001b[", "<").replaceAll("<(?!33m)\\d*(;\\d+)*m", "");
    }

    private String console(Map<String, String> options, RunRequest request) throws IOException {
        return console(options, request, StandardCharsets.UTF_8);
    }

    private String console(Map<String, String> options, RunRequest request, Charset charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Attempt slow = new Attempt(
                1, 1, Attempt.Purpose.FIRST, Instant.EPOCH, Duration.ofSeconds(2), Duration.ZERO, true, false, 0, List.of(),
                new Outcome.Passed(), Output.NONE);
        Runs.of(directory, "g:a")
                .plan(test("g:a", "good"), test("g:a", "bad"), test("g:a", "late"))
                .add(new RunEvent.TestStarted(test("g:a", "good"), 1, 0, RunStats.EMPTY.plan(3)))
                .finish(test("g:a", "good"), attempt(1, Attempt.Purpose.FIRST, new Outcome.Passed(), said("said much\n")))
                .finish(
                        test("g:a", "bad"),
                        attempt(1, Attempt.Purpose.FIRST, new Outcome.Failed(assertion("x")), said("cried much\n")))
                .finish(test("g:a", "late"), slow)
                .suite("g:a", "demo.T", Output.NONE)
                .end()
                .to(Reports.console(request, config(options), new PrintStream(bytes, true, charset)));
        return bytes.toString(charset);
    }

    private static Output said(String text) {
        return new Output(text, "", false);
    }

    private EngineConfig config(Map<String, String> options) {
        return ConfigResolver.resolve(directory, Optional.empty(), Optional.empty(), options, Map.of(), 2);
    }

    private RunRequest request(boolean interactive, boolean color) {
        return new RunRequest(
                "0", directory, directory, Optional.empty(), Map.of(), Map.of(), directory, interactive, color, "mvn test",
                false, true, List.of(), ReactorGraph.UNKNOWN, List.of());
    }

    private RunRequest request(ReportSpec report) {
        return new RunRequest(
                "0", directory, directory, Optional.empty(), Map.of(), Map.of(), directory, true, true, "mvn test", false,
                true, List.of(), ReactorGraph.UNKNOWN, List.of(module(report)));
    }

    private ModuleSpec module(ReportSpec report) {
        return new ModuleSpec(
                "g:a",
                "a",
                directory,
                directory,
                directory,
                directory.resolve("a"),
                List.of(),
                new ScanSpec(List.of(), List.of(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                false,
                new JvmSpec(directory, List.of(), directory, Map.of(), List.of(), Map.of(), true),
                Map.of(),
                report,
                false,
                true,
                SurefireSpec.NONE);
    }
}
