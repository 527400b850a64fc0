package io.github.mvnrunner.engine.report.console;

import static io.github.mvnrunner.engine.report.Runs.SETUP;
import static io.github.mvnrunner.engine.report.Runs.script;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.ConsoleLook;
import io.github.mvnrunner.engine.event.ConsoleSettings;
import io.github.mvnrunner.engine.event.FinalStatusLevel;
import io.github.mvnrunner.engine.event.OutputMode;
import io.github.mvnrunner.engine.event.OutputModes;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.ScriptId;
import io.github.mvnrunner.engine.event.ScriptOutcome;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.StatusLevel;
import io.github.mvnrunner.engine.report.Runs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ScriptLinesTests {
    private static final ScriptId TEARDOWN = new ScriptId(ScriptId.Kind.TEARDOWN, "db");

    @Test
    void startHasItsNumber() {
        assertThat(print(new RunEvent.ScriptStarted(SETUP, 1, 2, List.of("db"))))
                .isEqualTo("       SETUP       [1/2] db\n");
    }

    @Test
    void slownessSaysWhetherItIsTheLast() {
        assertThat(print(new RunEvent.ScriptSlow(TEARDOWN, Duration.ofSeconds(60), true)))
                .isEqualTo("TEARDOWN SLOW [> 60.000s] db (taking too long; terminating)\n");
    }

    @ParameterizedTest
    @MethodSource("ends")
    void endHasALabelAndTheReason(RunEvent.ScriptFinished end, String line) {
        assertThat(print(end).lines()).first().isEqualTo(line);
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of(script(new ScriptOutcome.Passed()), "  SETUP PASS [   1.500s] db"),
                Arguments.of(script(SETUP, new ScriptOutcome.Passed(), true), "  SETUP LEAK [   1.500s] db"),
                Arguments.of(
                        script(new ScriptOutcome.Failed("exit code 3")), "  SETUP FAIL [   1.500s] db (exit code 3)"),
                Arguments.of(
                        script(new ScriptOutcome.TimedOut(Duration.ofSeconds(2))),
                        "   SETUP TMT [   1.500s] db (took longer than 2.0 s)"),
                Arguments.of(
                        script(new ScriptOutcome.NotStarted("can't execute db: ENOENT")),
                        " SETUP XFAIL [   1.500s] db (can't execute db: ENOENT)"),
                Arguments.of(script(new ScriptOutcome.BadVariables("line 1")), " SETUP XFAIL [   1.500s] db (line 1)"),
                Arguments.of(
                        script(new ScriptOutcome.LeftBehind(Duration.ofMillis(200))),
                        "SETUP LKFAIL [   1.500s] db (a process still held its output 0.2 s after its end)"),
                Arguments.of(
                        script(new ScriptOutcome.Ended(CancelReason.INTERRUPT)),
                        " SETUP ENDED [   1.500s] db (interrupt)"),
                Arguments.of(
                        script(TEARDOWN, new ScriptOutcome.Failed("exit code 3"), false),
                        "TEARDOWN FAIL [   1.500s] db (exit code 3)"));
    }

    @Test
    void failureShowsWhatTheScriptPrinted() {
        assertThat(print(script(new ScriptOutcome.Failed("exit code 3"))).lines().skip(1))
                .containsExactly("  stdout ---", "    said", "  stderr ---", "    complained");
    }

    @Test
    void successShowsNothingOfIt() {
        assertThat(print(script(new ScriptOutcome.Passed()))).hasLineCount(1);
    }

    private static String print(RunEvent event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ConsoleReporter(
                        new PrintStream(bytes, true, UTF_8),
                        new ConsoleSettings(
                                ConsoleLook.RUNNER, StatusLevel.SLOW,
                                FinalStatusLevel.FAIL,
                                new OutputModes(OutputMode.NEVER, OutputMode.NEVER),
                                false,
                                false,
                                true,
                                ConsoleSettings.Capture.REPORTS),
                        Style.PLAIN)
                .report(new StampedEvent(Runs.AT, Duration.ZERO, event));
        return bytes.toString(UTF_8);
    }
}
