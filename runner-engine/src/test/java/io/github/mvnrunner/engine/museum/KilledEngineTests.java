package io.github.mvnrunner.engine.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.kit.Await;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RunningEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Kills engines that have a server of a setup script, a temporary jar and a running test. */
@EnabledOnOs(OS.LINUX)
@Timeout(180)
final class KilledEngineTests {
    @TempDir
    Path directory;

    @Test
    void nextRunClearsUpBeforeItBegins() throws Exception {
        long server = killEngine();
        assertThat(temporary()).isNotEmpty();
        Files.createFile(directory.resolve("museum").resolve("go"));
        Files.writeString(directory.resolve("expected"), "gone");

        try (RunningEngine next = kit().start()) {
            assertThat(next.exitCode(Duration.ofMinutes(2))).isEqualTo(new RunVerdict.Passed().exitCode());
        }

        assertThat(RunningEngine.gone(server)).isTrue();
        assertThat(temporary()).isEmpty();
    }

    @Test
    void reportOfAKilledRunClearsUpToo() throws Exception {
        long server = killEngine();

        Process report = new ProcessBuilder(kit().reportCommand(directory.resolve("runner/default/events.jsonl")))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("report.txt").toFile())
                .start();

        assertThat(report.waitFor(120, TimeUnit.SECONDS)).isTrue();
        Await.until("the server is gone", () -> RunningEngine.gone(server));
        assertThat(temporary()).isEmpty();
    }

    /** {@return the server's process id} */
    private long killEngine() throws Exception {
        try (RunningEngine engine = kit().start()) {
            engine.awaitText("armed");
            engine.signal("KILL");
            engine.exitCode();
        }
        long server = Long.parseLong(Files.readString(directory.resolve("server")).strip());
        assertThat(RunningEngine.gone(server)).isFalse();
        return server;
    }

    /** The script fails if there is still a server where there should be none. */
    private EngineKit kit() throws IOException {
        List<Path> nowhere = IntStream.range(0, 40)
                .mapToObj(number -> directory.resolve(("long".repeat(50) + "/").repeat(18) + number))
                .toList();
        return EngineKit.in(directory)
                .classes(Exhibit.fixture("WaitsTestCase"))
                .before(nowhere)
                .settings("""
                        [scripts.setup.up]
                        command = ["sh", "-c", '''
                            if [ -e expected ] && grep -q '^State:[[:blank:]]*[RSDTt]' /proc/$(cat server)/status; then exit 1; fi
                            sleep 1000 > /dev/null 2>&1 &
                            echo $! > server''']

                        [[profile.default.scripts]]
                        filter = "all()"
                        setup = "up"
                        """);
    }

    private Stream<String> temporary() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("runner/default"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(".run-"))
                    .toList()
                    .stream();
        }
    }
}
