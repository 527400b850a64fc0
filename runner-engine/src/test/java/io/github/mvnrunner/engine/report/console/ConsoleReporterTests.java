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
import io.github.mvnrunner.engine.event.ConsoleSettings.Capture;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.ConsoleLook;
import io.github.mvnrunner.engine.event.ConsoleSettings;
import io.github.mvnrunner.engine.event.FinalStatusLevel;
import io.github.mvnrunner.engine.event.LeakVerdict;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.OutputMode;
import io.github.mvnrunner.engine.event.OutputModes;
import io.github.mvnrunner.engine.event.ReportStyle;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.StatusLevel;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.engine.report.Runs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
                        PASS [   0.001s] (1/2) a demo.T good
                        FAIL [   0.001s] (2/2) a demo.T bad
                  stdout ---
                    said
                  failure ---
                    AssertionError: x
                    \tat demo.T
                  rerun: mvn runner:run -pl .,:a -am -Dtest=demo.T#bad
                ------------
                     Summary [   1.500s] 2 tests run: 1 passed, 1 failed, 0 skipped
                        FAIL [   0.001s] a demo.T bad
                             AssertionError: x
                  rerun: mvn runner:run -pl .,:a -am -Dtest=demo.T#bad
                Tests run: 2, Failures: 1, Errors: 0, Skipped: 0
                """);
    }

    @Test
    void headlineCanNotMoveAnythingAndIsNoLongerThanIsBearable() throws IOException {
        run.plan(test("g:a", "bad"))
                .finish(
                        test("g:a", "bad"),
                        attempt(
                                1,
                                Purpose.FIRST,
                                new Outcome.Failed(assertion("\u001b[2J\u0007\u009bwide" + "x".repeat(600))),
                                Output.NONE))
                .end();
        assertThat(print(false, Style.PLAIN))
                .contains(" AssertionError: wide" + "x".repeat(496) + "...\n")
                .doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F]");
    }

    @Test
    void interferenceNamesWhatRanBeside() throws IOException {
        run.plan(test("g:a", "m")).finish(
                test("g:a", "m"),
                once(new Outcome.Failed(assertion("x"))),
                attempt(2, Purpose.ALONE, new Outcome.Passed()));
        assertThat(print(false, Style.PLAIN))
                .contains("INTERFERENCE [   0.002s] (1/1) a demo.T m\n             passed alone, failed beside: demo.Other\n");
    }

    @Test
    void orderDependenceIsNoInterference() throws IOException {
        run.add(new RunEvent.AttemptFailed(
                test("g:a", "m"), attempt(2, Purpose.ALONE, new Outcome.Passed()), Purpose.ALONE, Optional.empty()));
        run.finish(
                test("g:a", "m"),
                once(new Outcome.Failed(assertion("x"))),
                attempt(2, Purpose.ALONE, new Outcome.Passed()),
                attempt(3, Purpose.ALONE, new Outcome.Failed(assertion("x"))));
        assertThat(print(false, Style.PLAIN))
                .containsSubsequence("ALONE PASS", "(to be tried behind the tests before it)\n", "ALONE FAIL")
                .contains("passed alone, failed behind the tests of its class before it\n");
    }

    @Test
    void leakIsNamedBeforeItsTest() throws IOException {
        TestCase test = test("g:a", "m");
        run.plan(test).add(leak(Optional.of(test), LeakVerdict.LEAK, "process still runs: sleep 9 (pid 3)"))
                .finish(test, once(new Outcome.Passed()).leaking());
        assertThat(print(false, Style.PLAIN)).endsWith("""
                        LEAK a demo.T m
                  left behind ---
                    process still runs: sleep 9 (pid 3)
                        LEAK [   0.001s] (1/1) a demo.T m
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
        run.plan(test).add(leak(Optional.of(test), LeakVerdict.FAIL, "stdout is still open"))
                .finish(test, once(new Outcome.Leaked(List.of("stdout is still open"))).leaking());
        assertThat(print(false, Style.PLAIN)).endsWith("""
                   LEAK-FAIL [   0.001s] (1/1) a demo.T m
                  failure ---
                    stdout is still open
                  rerun: mvn runner:run -pl .,:a -am -Dtest=demo.T#m
                """)
                .containsOnlyOnce("LEAK");
    }

    private static RunEvent leak(Optional<TestCase> test, LeakVerdict verdict, String... left) {
        return new RunEvent.LeakFound(1, 7, "g:a", test, List.of("demo.A", "demo.B"), List.of(left), verdict);
    }

    @Test
    void relayedFailureLinesCarryTheirLevel() throws IOException {
        run.plan(test("g:a", "m")).finish(test("g:a", "m"), once(new Outcome.Crashed("killed by SIGKILL", "")));
        assertThat(print(false, Style.PREFIXED))
                .contains("[ERROR]        CRASH [   0.001s] (1/1) a demo.T m (killed by SIGKILL)\n", "[ERROR]   rerun: ");
    }

    @Test
    void nestedClassIsQuotedForTheShell() throws IOException {
        TestCase nested = new TestCase(new TestId("g:a", "u"), "demo.T", "demo.T$In", "p(int)[1]", "1");
        run.finish(nested, once(new Outcome.Failed(assertion("x"))));
        assertThat(print(false, Style.PLAIN)).contains("-Dtest='demo.T$In#p' -Drunner.unique-id=u\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "m | demo.T#m",
                "m[1] | demo.T#m",
                "m(int)[1] | demo.T#m",
                "adds two, or more | 'demo.T#adds?two??or?more'",
                "initializationError | demo.T",
                "executionError | demo.T"
            })
    void methodIsSpelledForTheSelection(String name, String selection) throws IOException {
        run.finish(test("g:a", name), once(new Outcome.Failed(assertion("x"))));
        String end = name.endsWith("]") ? " '?-Drunner\\.unique-id=" : "\n";
        assertThat(print(false, Style.PLAIN)).containsPattern(Pattern.quote("-Dtest=" + selection) + end);
    }

    @Test
    void moduleOfASingleOneNeedsNoSelection() throws IOException {
        Runs single = Runs.of(Path.of("x"), "g:a").finish(test("g:a", "m"), once(new Outcome.Failed(assertion("x"))));
        assertThat(print(single, settings(StatusLevel.PASS, Capture.REPORTS))).contains("rerun: mvn runner:run -Dtest=demo.T#m\n");
    }

    @Test
    void passedInvocationsOfOneMethodShareALine() throws IOException {
        run.plan(test("g:a", "each(int)[1]"), test("g:a", "each(int)[2]"), test("g:a", "other"))
                .finish(test("g:a", "each(int)[1]"), once(new Outcome.Passed()))
                .finish(test("g:a", "each(int)[2]"), once(new Outcome.Passed()))
                .finish(test("g:a", "other"), once(new Outcome.Passed()));
        assertThat(print(false, Style.PLAIN)).contains("""
                        PASS [   0.002s] (2/3) a demo.T each(int) (2 invocations)
                        PASS [   0.001s] (3/3) a demo.T other
                """);
    }

    /** As those of a class do that is split. */
    @Test
    void invocationsOfTwoSlotsDoNotBreakEachOthersLines() throws IOException {
        TestCase[] tests = Stream.of("a(int)[1]", "b(int)[1]", "a(int)[2]", "b(int)[2]", "c").map(name -> test("g:a", name)).toArray(TestCase[]::new);
        run.plan(tests);
        for (int turn = 0; turn < 4; turn++) {
            run.begin(tests[turn], turn % 2).finish(tests[turn], once(new Outcome.Passed()));
        }
        run.begin(tests[4], 1).finish(tests[4], once(new Outcome.Passed()));
        run.suite("g:a", "demo.T", Output.NONE);
        assertThat(print(false, Style.PLAIN)).containsSubsequence(
                "(4/5) a demo.T b(int) (2 invocations)\n", "(5/5) a demo.T c\n", "(3/5) a demo.T a(int) (2 invocations)\n");
    }

    @Test
    void invocationsAreShownOneByOneWhereAsked() throws IOException {
        run.plan(test("g:a", "each[1]"), test("g:a", "each[2]"))
                .finish(test("g:a", "each[1]"), once(new Outcome.Passed()))
                .finish(test("g:a", "each[2]"), once(new Outcome.Passed()));
        assertThat(print(run, settings(StatusLevel.ALL, Capture.REPORTS))).contains("a demo.T each[1]\n", "a demo.T each[2]\n");
    }

    @Test
    void failedInvocationHasItsOwnLine() throws IOException {
        run.plan(test("g:a", "each[1]"), test("g:a", "each[2]"), test("g:a", "each[3]"))
                .finish(test("g:a", "each[1]"), once(new Outcome.Passed()))
                .finish(test("g:a", "each[2]"), once(new Outcome.Failed(assertion("x"))))
                .finish(test("g:a", "each[3]"), once(new Outcome.Passed()))
                .suite("g:a", "demo.T", Output.NONE);
        assertThat(print(false, Style.PLAIN))
                .contains("PASS [   0.001s] (1/3) a demo.T each[1]\n", "FAIL [   0.001s] (2/3) a demo.T each[2]\n")
                .endsWith("PASS [   0.001s] (3/3) a demo.T each[3]\n");
    }

    @Test
    void testsThatOwnTheTerminalAnnounceThemselves() throws IOException {
        run.plan(test("g:a", "m")).add(new RunEvent.TestStarted(test("g:a", "m"), 1, 0, RunStats.EMPTY.plan(1)));
        assertThat(print(run, settings(StatusLevel.FAIL, Capture.TERMINAL)))
                .endsWith("       START [         ] (---) a demo.T m\n");
        assertThat(print(run, settings(StatusLevel.ALL, Capture.REPORTS))).doesNotContain("START");
    }

    @Test
    void finalListSaysWhereAndWhy() throws IOException {
        String trace = "org.x.Oops: why\nmore\n\tat org.x.Assert.fail(Assert.java:5)\n\tat app//demo.T.m(T.java:12)\n";
        Thrown thrown = new Thrown("org.x.Oops", Optional.of("why\nmore"), trace, trace, true);
        run.plan(test("g:a", "m")).finish(test("g:a", "m"), once(new Outcome.Failed(thrown))).end();
        assertThat(print(false, Style.PLAIN)).contains("a demo.T m\n             T.java:12 Oops: why\n  rerun: ");
    }

    @Test
    void testsCantColourWhatFollows() throws IOException {
        Output red = new Output("\u001b[31mred\u001b[2J\n", "", false);
        run.finish(test("g:a", "m"), attempt(1, Purpose.FIRST, new Outcome.Failed(assertion("x")), red));
        assertThat(print(true, Style.PLAIN)).contains("    \u001b[31mred\u001b[0m\n");
        assertThat(print(false, Style.PLAIN)).contains("    red\n").doesNotContain("\u001b");
    }

    @Test
    void outputOfSomeTestsIsShownOtherwise() throws IOException {
        Output said = new Output("said\n", "", false);
        run.finish(test("g:a", "quiet"), attempt(1, Purpose.FIRST, new Outcome.Passed(), said));
        run.showing(new OutputModes(OutputMode.IMMEDIATE, OutputMode.NEVER));
        run.finish(test("g:a", "loud"), attempt(1, Purpose.FIRST, new Outcome.Passed(), said));
        run.finish(test("g:a", "broken"), attempt(1, Purpose.FIRST, new Outcome.Failed(assertion("x")), said));
        assertThat(print(false, Style.PLAIN))
                .containsOnlyOnce("    said\n")
                .containsSubsequence("demo.T quiet\n", "demo.T loud\n", "    said\n", "demo.T broken\n");
    }

    @Test
    void outputThatIsToBeShownAtTheEndIs() throws IOException {
        Output said = new Output("said\n", "", false);
        run.showing(new OutputModes(OutputMode.FINAL, OutputMode.NEVER));
        run.finish(test("g:a", "p(int)[1]"), attempt(1, Purpose.FIRST, new Outcome.Passed(), said));
        run.finish(test("g:a", "loud"), attempt(1, Purpose.FIRST, new Outcome.Passed(), said));
        run.finish(test("g:a", "quiet"), attempt(1, Purpose.FIRST, new Outcome.Passed(), Output.NONE));
        run.end();
        assertThat(print(false, Style.PLAIN))
                .containsSubsequence(
                        "demo.T quiet\n", "Summary", "demo.T loud\n  stdout", "    said\n", "demo.T p(int)[1]\n  stdout", "    said\n")
                .containsOnlyOnce("demo.T quiet\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"GLOBAL_TIMEOUT", "INTERRUPT"})
    void whatWasRunningWhenTheRunWasCancelledIsNamed(CancelReason reason) throws IOException {
        run.plan(test("g:a", "m")).plan(test("g:a", "n")).add(new RunEvent.RunCancelled(reason, RunStats.EMPTY));
        run.finish(test("g:a", "n"), once(new Outcome.NotRun("the run was cancelled")));
        run.finish(test("g:a", "m"), attempt(1, Purpose.FIRST, new Outcome.NotRun("the run was cancelled", true, "it slept", Optional.of("m.txt")), new Output("said\n", "", false)));
        run.end();
        assertThat(print(false, Style.PLAIN))
                .contains("CUT OFF [   0.001s] ", "demo.T m (the run was cancelled)\n", "(1 not to its end)")
                .doesNotContain("demo.T n")
                .satisfies(text -> assertThat(text.split("    said\n", -1)).hasSize(reason == CancelReason.INTERRUPT ? 1 : 2))
                .satisfies(text -> assertThat(text.contains(
                                "not run to its end: the run was cancelled; whole thread dump: m.txt\n    it slept\n"))
                        .isEqualTo(reason != CancelReason.INTERRUPT))
                .satisfies(text -> assertThat(text.split(" rerun: ", -1)).hasSize(reason == CancelReason.INTERRUPT ? 1 : 2));
    }

    @Test
    void outputThatGoesToAFileIsNotShownButTheFailureIs() throws IOException {
        ReportStyle plain = ReportStyle.STANDARD;
        ReportStyle filed = new ReportStyle(
                true, plain.text(), "UTF-8", false, true, false, List.of(), plain.schema());
        Attempt failed = attempt(1, Purpose.FIRST, new Outcome.Failed(assertion("x")), new Output("said\n", "", false));
        Runs copies = Runs.of(Path.of("x"), filed, "g:a").finish(test("g:a@@stress-2", "m"), failed);
        assertThat(print(copies, settings(StatusLevel.PASS, Capture.REPORTS)))
                .contains("failure ", "AssertionError: x")
                .doesNotContain("said");
        Runs shown = Runs.of(Path.of("x"), plain, "g:a").finish(test("g:a", "m"), failed);
        assertThat(print(shown, settings(StatusLevel.PASS, Capture.REPORTS))).contains("said", "AssertionError: x");
    }

    @Test
    void testThatWaitsSaysHowToLookAtItAndHowToGoOn() throws IOException {
        run.add(new RunEvent.TestHeld(
                test("g:a", "m"), 2, 0, 4711, Optional.of("localhost:5005"), Optional.of(assertion("x"))));
        assertThat(print(false, Style.PLAIN))
                .contains("HELD ", "demo.T m, attempt 2\n", "jcmd 4711 Thread.print, or a debugger at localhost:5005\n")
                .contains("press Enter to go on, Ctrl-C to end the run\n");
    }

    private String print(boolean color, Style style) throws IOException {
        return print(run, settings(StatusLevel.PASS, Capture.REPORTS, color), style);
    }

    private static String print(Runs run, ConsoleSettings settings) throws IOException {
        return print(run, settings, Style.PLAIN);
    }

    private static String print(Runs run, ConsoleSettings settings, Style style) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        run.to(new ConsoleReporter(new PrintStream(bytes, true, UTF_8), settings, style));
        return bytes.toString(UTF_8);
    }

    private static ConsoleSettings settings(StatusLevel level, Capture capture) {
        return settings(level, capture, false);
    }

    private static ConsoleSettings settings(StatusLevel level, Capture capture, boolean color) {
        return new ConsoleSettings(
                ConsoleLook.RUNNER, level, FinalStatusLevel.FLAKY, new OutputModes(OutputMode.NEVER, OutputMode.IMMEDIATE), color, false, true, capture);
    }
}
