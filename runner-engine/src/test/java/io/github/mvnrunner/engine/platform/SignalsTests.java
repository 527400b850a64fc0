package io.github.mvnrunner.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
final class SignalsTests {
    private final RecordingSink sink = new RecordingSink();
    private SpawnedProcess echo;

    @AfterEach
    void end() {
        echo.reap();
    }

    @Test
    void everySignalReachesTheSink() throws Exception {
        start(ShellKit.java(SignalEchoTestCase.class));

        echo.signal(ProcessSignal.HANGUP);
        sink.awaitText("HANGUP");
        echo.signal(ProcessSignal.INTERRUPT);
        sink.awaitText("INTERRUPT");
        echo.signal(ProcessSignal.TERMINATE);
        sink.awaitText("TERMINATE");
    }

    @Test
    void ignoredHangupStaysIgnored() throws Exception {
        String java = ShellKit.java(SignalEchoTestCase.class).stream()
                .map(argument -> "'" + argument + "'")
                .collect(Collectors.joining(" "));
        start(List.of("/bin/sh", "-c", "trap '' HUP; exec " + java));

        echo.signal(ProcessSignal.HANGUP);
        echo.signal(ProcessSignal.INTERRUPT);

        assertThat(sink.awaitText("INTERRUPT")).doesNotContain("HANGUP");
    }

    @Test
    void closingPutsTheJvmsOwnHandlersBack() throws Exception {
        start(ShellKit.java(SignalEchoTestCase.class, "close"));

        echo.signal(ProcessSignal.TERMINATE);

        assertThat(sink.awaitExit()).as("a JVM exits on SIGTERM").isEqualTo(new ExitStatus.Exited(143));
    }

    private void start(List<String> command) throws Exception {
        echo = ProcessSpawner.ofThisMachine().spawn(ShellKit.spec(command, new byte[0]), sink);
        sink.awaitText("ready");
    }
}
