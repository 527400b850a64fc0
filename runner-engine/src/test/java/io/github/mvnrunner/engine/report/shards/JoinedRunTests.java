package io.github.mvnrunner.engine.report.shards;

import static io.github.mvnrunner.engine.report.Runs.assertion;
import static io.github.mvnrunner.engine.report.Runs.once;
import static io.github.mvnrunner.engine.report.Runs.test;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.ConsoleLook;
import io.github.mvnrunner.engine.event.ConsoleSettings;
import io.github.mvnrunner.engine.event.ConsoleSettings.Capture;
import io.github.mvnrunner.engine.event.FinalStatusLevel;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.OutputMode;
import io.github.mvnrunner.engine.event.OutputModes;
import io.github.mvnrunner.engine.event.StatusLevel;
import io.github.mvnrunner.engine.report.Runs;
import io.github.mvnrunner.engine.report.console.ConsoleReporter;
import io.github.mvnrunner.engine.report.console.Style;
import io.github.mvnrunner.engine.report.events.Replay;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shards of a module's tests and of its integration tests were runs of their own; joined they are one. */
final class JoinedRunTests {
    private static final Path HERE = Path.of("/nowhere");

    @Test
    void testsAreRunAgainAsTheRunThatHadThemSays() throws IOException {
        List<Shard> shards = List.of(shard("mvn test", "g:a"), shard("mvn verify -Dit.test=", "g:a@failsafe"));
        assertThat(console(shards)).contains("mvn test -Dtest=demo.T#bad\n", "mvn verify -Dit.test=demo.T#bad\n");
    }

    private static String console(List<Shard> shards) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ConsoleSettings settings = new ConsoleSettings(
                ConsoleLook.RUNNER,
                StatusLevel.NONE,
                FinalStatusLevel.FLAKY,
                new OutputModes(OutputMode.NEVER, OutputMode.NEVER),
                false,
                false,
                true,
                Capture.REPORTS);
        new Replay(JoinedRun.of(shards, "merged", HERE))
                .to(new ConsoleReporter(new PrintStream(bytes, true, UTF_8), settings, Style.PLAIN));
        return bytes.toString(UTF_8);
    }

    private static Shard shard(String rerun, String module) {
        Runs run = Runs.again(HERE, rerun, module)
                .plan(test(module, "bad"))
                .finish(test(module, "bad"), once(new Outcome.Failed(assertion("x"))));
        ShardManifest manifest = new ShardManifest(
                1, "target/runner", "", "hash", 1, 1, "", ShardManifest.Outcome.FAILED, List.of());
        return new Shard(HERE, manifest, run.end().events());
    }
}
