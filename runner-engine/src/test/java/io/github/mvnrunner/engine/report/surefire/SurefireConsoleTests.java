package io.github.mvnrunner.engine.report.surefire;

import static io.github.mvnrunner.engine.report.Runs.attempt;
import static io.github.mvnrunner.engine.report.Runs.once;
import static io.github.mvnrunner.engine.report.Runs.test;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.engine.report.Runs;
import io.github.mvnrunner.engine.report.surefire.SurefireLines.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Expects what Surefire 3.6.1 prints. */
class SurefireConsoleTests {
    private static final Thrown INSIDE = new Thrown(
            "java.lang.IllegalStateException",
            Optional.of("no"),
            "java.lang.IllegalStateException: no\n\tat demo.T.help(T.java:9)\n\tat demo.T.errs(T.java:5)\n\tat java.base/a.B.c(B.java:1)\n",
            "java.lang.IllegalStateException: no\n\tat demo.T.help(T.java:9)\n",
            false);
    private static final Thrown INHERITED = new Thrown(
            "java.lang.AssertionError",
            Optional.of("x"),
            "java.lang.AssertionError: x\n\tat org.junit.Assert.fail(Assert.java:1)\n\tat demo.Base.fails(Base.java:7)\n",
            "",
            true);

    @Test
    void classThatFailsHasALineAndItsFailures() throws IOException {
        assertThat(printed(
                        Target.TERMINAL,
                        Runs.of(Path.of("x"), "g:a")
                                .finish(test("g:a", "says"), attempt(1, Purpose.FIRST, new Outcome.Passed(), new Output("hi\n", "", false)))
                                .finish(test("g:a", "errs"), once(new Outcome.Errored(INSIDE)))
                                .finish(test("g:a", "fails"), once(new Outcome.Failed(INHERITED)))
                                .suite("g:a", "demo.T", Output.NONE)
                                .end()))
                .isEqualTo(
                        """
                        [INFO]\s
                        [INFO] -------------------------------------------------------
                        [INFO]  T E S T S
                        [INFO] -------------------------------------------------------
                        [INFO] Running demo.T
                        hi
                        [ERROR] Tests run: 3, Failures: 1, Errors: 1, Skipped: 0, Time elapsed: 0.344 s <<< FAILURE! -- in demo.T
                        [ERROR] demo.T.errs -- Time elapsed: 0.001 s <<< ERROR!
                        java.lang.IllegalStateException: no
                        \tat demo.T.help(T.java:9)
                        \tat demo.T.errs(T.java:5)
                        \tat java.base/a.B.c(B.java:1)

                        [ERROR] demo.T.fails -- Time elapsed: 0.001 s <<< FAILURE!
                        java.lang.AssertionError: x
                        \tat org.junit.Assert.fail(Assert.java:1)
                        \tat demo.Base.fails(Base.java:7)

                        [INFO]\s
                        [INFO] Results:
                        [INFO]\s
                        [ERROR] Failures:\s
                        [ERROR]   T>Base.fails:7 x
                        [ERROR] Errors:\s
                        [ERROR]   T.errs:5->help:9 IllegalState no
                        [INFO]\s
                        [ERROR] Tests run: 3, Failures: 1, Errors: 1, Skipped: 0
                        [INFO]\s
                        """);
    }

    @Test
    void flakyTestShowsItsRuns() throws IOException {
        assertThat(printed(
                        Target.TERMINAL,
                        Runs.of(Path.of("x"), "g:a")
                                .finish(
                                        test("g:a", "fails"),
                                        once(new Outcome.Failed(INHERITED)),
                                        attempt(2, Purpose.RETRY, new Outcome.Passed()))
                                .suite("g:a", "demo.T", Output.NONE)
                                .suite("g:a", "demo.T", Output.NONE)
                                .end()))
                .contains(
                        """
                        [WARNING] Flakes:\s
                        [WARNING] demo.T.fails
                        [ERROR]   Run 1: T>Base.fails:7 x
                        [INFO]   Run 2: PASS
                        [INFO]\s
                        [INFO]\s
                        [WARNING] Tests run: 1, Failures: 0, Errors: 0, Skipped: 0, Flakes: 1
                        """);
    }

    @Test
    void mavensLoggerIsToldTheLevelAndWhatIsRaw() throws IOException {
        assertThat(printed(
                        Target.LOGGER,
                        Runs.of(Path.of("x"), "g:a")
                                .finish(test("g:a", "errs"), attempt(1, Purpose.FIRST, new Outcome.Errored(INSIDE), new Output("hi\n", "", false)))
                                .suite("g:a", "demo.T", Output.NONE)))
                .contains("\nRunning demo.T\n[RAW] hi\n[ERROR] Tests run: 1,")
                .contains("<<< ERROR!\n[RAW] java.lang.IllegalStateException: no\n");
    }

    private static String printed(Target target, Runs run) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        run.to(new SurefireConsole(new SurefireLines(new PrintStream(bytes, true, UTF_8), target, false)));
        return bytes.toString(UTF_8);
    }
}
