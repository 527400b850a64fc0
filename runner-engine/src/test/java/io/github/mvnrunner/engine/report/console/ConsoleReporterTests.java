package io.github.mvnrunner.engine.report.console;

import static io.github.mvnrunner.engine.report.Runs.assertion;
import static io.github.mvnrunner.engine.report.Runs.attempt;
import static io.github.mvnrunner.engine.report.Runs.once;
import static io.github.mvnrunner.engine.report.Runs.test;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.ConsoleSettings;
import io.github.mvnrunner.engine.event.FinalStatusLevel;
import io.github.mvnrunner.engine.event.LeakVerdict;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.OutputMode;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.StatusLevel;
import io.github.mvnrunner.engine.report.Runs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsoleReporterTests {
    private final Runs run = Runs.of(Path.of("x"), "g:a", "g:b");

    @Test
    void wholeRunReadsFromTopToBottom() throws IOException {
        run.plan(test("g:a", "good"), test("g:a", "bad"))
                .finish(test("g:a", "good"), once(new Outcome.Passed()))
                .finish(
                        test("g:a", "bad"),
                        attempt(1, Purpose.FIRST, new Outcome.Failed(assertion("x")), new Output("said\n", "", false)))
                .end();
        assertThat(print(false, Style.PLAIN)).isEqualTo("""
                ------------
                      Runner 1.0 run 00000000-0000-0000-0000-000000000001 with profile default
                    Starting 2 modules on 2 slots
                       Found 2 tests in a
                        PASS [   0.001s] a demo.T good
                        FAIL [   0.001s] a demo.T bad
                  stdout ---
                    said
                  failure ---
                    AssertionError: x
                    \tat demo.T
                  rerun: mvn runner:run -pl :a -Dtest=demo.T#bad
                ------------
                     Summary [   1.500s] 2 tests run: 1 passed, 1 failed, 0 skipped
                        FAIL [   0.001s] a demo.T bad
                  rerun: mvn runner:run -pl :a -Dtest=demo.T#bad
                Tests run: 2, Failures: 1, Errors: 0, Skipped: 0
                """);
    }

    @Test
    void interferenceNamesWhatRanBeside() throws IOException {
        run.finish(
                test("g:a", "m"),
                once(new Outcome.Failed(assertion("x"))),
                attempt(2, Purpose.ALONE, new Outcome.Passed()));
        assertThat(print(false, Style.PLAIN))
                .contains("INTERFERENCE [   0.002s] a demo.T m\n             passed alone, failed beside: demo.Other\n");
    }

    @Test
    void leakIsNamedBeforeItsTest() throws IOException {
        TestCase test = test("g:a", "m");
        run.add(leak(Optional.of(test), LeakVerdict.LEAK, "process still runs: sleep 9 (pid 3)"))
                .finish(test, once(new Outcome.Passed()).leaking());
        assertThat(print(false, Style.PLAIN)).endsWith("""
                        LEAK a demo.T m
                  left behind ---
                    process still runs: sleep 9 (pid 3)
                        LEAK [   0.001s] a demo.T m
                """);
    }

    @Test
    void leakOfAWorkerNamesItsClasses() throws IOException {
        run.add(leak(Optional.empty(), LeakVerdict.LEAK, "stdout is still open"));
        assertThat(print(false, Style.PLAIN)).contains("LEAK worker 1 of a, after demo.A, demo.B\n");
    }

    @Test
    void threadsOfASharedWorkerTakeOneLine() throws IOException {
        run.add(leak(
                Optional.empty(),
                LeakVerdict.NOTED,
                "thread still runs: \"x\" (WAITING)\n\tat a.B",
                "thread still runs: \"y\" (WAITING)"));
        assertThat(print(false, Style.PLAIN))
                .endsWith("NOTE worker 1 of a, after demo.A, demo.B left thread still runs: \"x\" (WAITING);"
                        + " thread still runs: \"y\" (WAITING)\n");
    }

    @Test
    void leakThatIsAFailureIsNamedThereOnly() throws IOException {
        TestCase test = test("g:a", "m");
        run.add(leak(Optional.of(test), LeakVerdict.FAIL, "stdout is still open"))
                .finish(test, once(new Outcome.Leaked(List.of("stdout is still open"))).leaking());
        assertThat(print(false, Style.PLAIN)).endsWith("""
                   LEAK-FAIL [   0.001s] a demo.T m
                  failure ---
                    stdout is still open
                  rerun: mvn runner:run -pl :a -Dtest=demo.T#m
                """)
                .containsOnlyOnce("LEAK");
    }

    private static RunEvent leak(Optional<TestCase> test, LeakVerdict verdict, String... left) {
        return new RunEvent.LeakFound(1, 7, "g:a", test, List.of("demo.A", "demo.B"), List.of(left), verdict);
    }

    @Test
    void relayedFailureLinesCarryTheirLevel() throws IOException {
        run.finish(test("g:a", "m"), once(new Outcome.Crashed("killed by SIGKILL", "")));
        assertThat(print(false, Style.PREFIXED))
                .contains("[ERROR]        CRASH [   0.001s] a demo.T m (killed by SIGKILL)\n", "[ERROR]   rerun: ");
    }

    @Test
    void nestedClassIsQuotedForTheShell() throws IOException {
        TestCase nested = new TestCase(new TestId("g:a", "u"), "demo.T", "demo.T$In", "p(int)[1]", "1");
        run.finish(nested, once(new Outcome.Failed(assertion("x"))));
        assertThat(print(false, Style.PLAIN)).contains("-Dtest='demo.T$In#p'\n");
    }

    @Test
    void testsCantColourWhatFollows() throws IOException {
        Output red = new Output("\u001b[31mred\u001b[2J\n", "", false);
        run.finish(test("g:a", "m"), attempt(1, Purpose.FIRST, new Outcome.Failed(assertion("x")), red));
        assertThat(print(true, Style.PLAIN)).contains("    \u001b[31mred\u001b[0m\n");
        assertThat(print(false, Style.PLAIN)).contains("    red\n").doesNotContain("\u001b");
    }

    private String print(boolean color, Style style) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ConsoleSettings settings = new ConsoleSettings(
                StatusLevel.PASS, FinalStatusLevel.FLAKY, OutputMode.NEVER, OutputMode.IMMEDIATE, color, false, true);
        run.to(new ConsoleReporter(new PrintStream(bytes, true, UTF_8), settings, style));
        return bytes.toString(UTF_8);
    }
}
