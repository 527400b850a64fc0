package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mvnrunner.engine.kit.Await;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RunningEngine;
import io.github.mvnrunner.engine.kit.TerminalSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Sits down at a terminal and presses keys. */
@EnabledOnOs(OS.LINUX)
@Timeout(180)
final class TerminalTests {
    private static final String CONTROL_C = "\u0003";
    private static final String CONTROL_Z = "\u001a";

    @TempDir
    Path directory;

    private TerminalSession terminal;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(TerminalSession.possible());
        terminal = TerminalSession.open(directory);
    }

    @AfterEach
    void close() {
        if (terminal != null) {
            terminal.close();
        }
    }

    @Test
    void keysAskAndControlKeysStopContinueAndEnd() throws Exception {
        start(engine("StubbornTestCase").option("interrupt-grace-period", "1h"));
        terminal.await("armed");

        terminal.type("t");
        terminal.await("running (slot 0, pid");
        terminal.await("StubbornTestCase aStays for");
        terminal.type("\n");
        assertThat(terminal.await("0/2: 1 running, 0 passed")).contains("s] ");

        terminal.type(CONTROL_Z);
        terminal.await("Pausing due to signal");
        terminal.await("Stopped");
        terminal.awaitPrompt();
        terminal.command("fg");
        terminal.await("Continuing due to signal");
        terminal.type("t");
        terminal.await("StubbornTestCase aStays for");

        terminal.type(CONTROL_C);
        terminal.await("Cancelling due to interrupt");
        terminal.await("blocking");
        terminal.type("t");
        terminal.await("terminating (slot 0");
        terminal.type(CONTROL_C);
        terminal.await("Killing due to second signal");
        assertThat(exitCode()).isEqualTo("101");
        assertTerminalIsAsBefore();
    }

    @Test
    void backgroundNeitherReadsKeysNorTouchesTheTerminal() throws Exception {
        start(engine("WaitsTestCase"));
        terminal.await("armed");
        terminal.type(CONTROL_Z);
        terminal.await("Stopped");
        terminal.awaitPrompt();
        terminal.command("bg");
        terminal.await("Continuing due to signal");
        terminal.command("echo typed $((20 + 3)) times");
        terminal.await("typed 23 times");

        terminal.command("fg");
        terminal.await("sh engine.sh");
        terminal.type("\n");
        terminal.await("0/2: 1 running");
        Files.createFile(directory.resolve("museum/go"));
        terminal.await("Summary");
        assertThat(exitCode()).isEqualTo("0");
        assertTerminalIsAsBefore();
    }

    @Test
    void keysCanBeLeftToTheShell() throws Exception {
        start(engine("WaitsTestCase").option("input-handler", "false"));
        terminal.await("armed");
        terminal.type("tea-for-two\n");
        Files.createFile(directory.resolve("museum/go"));
        assertThat(terminal.await("Summary")).doesNotContain("info");
        terminal.await("tea-for-two: command not found");
    }

    @Test
    void testIsHeldUntilEnter() throws Exception {
        start(engine("BuildsTestCase")
                .option("pause-after", "failure")
                .option("slow-timeout", "{ period = '10s', terminate-after = 1 }"));
        terminal.await("HELD");
        terminal.await("BuildsTestCase aFails");
        terminal.await("AssertionFailedError: on purpose");
        terminal.await("press Enter to go on");
        assertThat(directory.resolve("museum/built")).exists();
        terminal.type("t");
        terminal.await("held until you press Enter (slot 0");
        terminal.type("\n");
        terminal.await("GOES ON");
        terminal.await("Summary");
        assertThat(directory.resolve("museum/built")).doesNotExist();
        assertThat(exitCode()).isEqualTo("100");
        assertTerminalIsAsBefore();
    }

    @Test
    void terminalThatClosesLeavesWorkersTheirGrace() throws Exception {
        start(engine("HangUpTestCase"));
        terminal.await("armed");
        terminal.hangUp();
        long engine = Long.parseLong(Files.readString(directory.resolve("pid")).strip());
        Await.until("the end of the engine", () -> RunningEngine.gone(engine));
        assertThat(Files.readString(directory.resolve("runner/default/events.jsonl")))
                .contains("\"cancelled\":\"SIGNAL\"");
        assertThat(directory.resolve("museum/heard")).hasContent("HUP");
    }

    private EngineKit engine(String fixture) {
        return EngineKit.in(directory).classes(Exhibit.fixture(fixture));
    }

    /** Its standard input never ends, as under Maven. */
    private void start(EngineKit engine) throws Exception {
        String command = engine.command(true).stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Files.writeString(
                directory.resolve("engine.sh"), "echo $$ > pid; mkfifo maven; exec 9<>maven; exec " + command + " <&9\n");
        terminal.awaitPrompt();
        terminal.command("sh engine.sh");
    }

    private String exitCode() throws Exception {
        terminal.awaitPrompt();
        terminal.command("echo exit=$?.");
        terminal.await("exit=$?.");
        terminal.await("exit=");
        return terminal.await(".").replace(".", "");
    }

    /** The shell takes over the modes of a job that ended by itself. */
    private void assertTerminalIsAsBefore() throws Exception {
        terminal.command("stty -a; echo modes told");
        terminal.await("; echo modes told");
        String modes = terminal.await("modes told");
        assertThat(modes).contains(" icanon", " echo ").doesNotContain("-icanon", "-echo ");
    }
}
