package io.github.mvnrunner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.fork.early.EarlyWorkers;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.platform.OutputSink;
import io.github.mvnrunner.engine.platform.ProcessSpawner;
import io.github.mvnrunner.engine.platform.SpawnSpec;
import io.github.mvnrunner.engine.platform.SpawnedProcess;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sees which workers would be started, of which none is. */
final class EarlyStartTests {
    @TempDir
    Path directory;

    private final List<SpawnSpec> wanted = new ArrayList<>();

    @BeforeEach
    void rememberAShortClass() throws IOException {
        remember(5);
    }

    @Test
    void workersOfTheModuleAreStartedWithTheIdOfTheirRun() throws IOException {
        EarlyWorkers workers = expect(kit());
        assertThat(wanted).hasSize(1);
        SpawnSpec spec = wanted.getFirst();
        assertThat(spec.command()).contains("-XX:TieredStopAtLevel=1").endsWith("early");
        assertThat(spec.environment())
                .containsEntry("MVNRUNNER_RUN_ID", workers.run().toString())
                .containsEntry("MVNRUNNER_WORKER_SLOT", "0")
                .containsKey("MVNRUNNER_WORKER_ID");
    }

    @Test
    void asManyAreStartedAsItsRunWouldAtOnce() throws IOException {
        remember(20_000);
        expect(kit().option("test-threads", "2"));
        assertThat(wanted)
                .extracting(spec -> spec.environment().get("MVNRUNNER_WORKER_SLOT"))
                .containsExactly("0", "1");
    }

    @Test
    void noneIsStartedThatNobodyWantsOrThatCouldNotBeUsed() throws IOException {
        expect(kit().option("early-workers", "false"));
        expect(kit().option("no-capture", "true"));
        expect(kit().option("history", "another"));
        assertThat(wanted).isEmpty();
    }

    private EarlyWorkers expect(EngineKit kit) throws IOException {
        String encoded = kit.expectation().substring(StandbyRequest.EXPECT.length() + 1);
        String text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        return new EarlyStart(new NoSpawner(), Map.of()).like(text);
    }

    private void remember(long millis) throws IOException {
        String line = millis + "\tP" + EarlyStartTests.class.getName() + "\n" + millis + "\tPOther\n";
        Files.writeString(directory.resolve("history"), "runner-history 4\nmodule museum:fixtures\n" + line);
    }

    private EngineKit kit() {
        return EngineKit.in(directory).option("history", "history").classes(EarlyStartTests.class);
    }

    private final class NoSpawner implements ProcessSpawner {
        @Override
        public SpawnedProcess spawn(SpawnSpec spec, OutputSink sink) {
            wanted.add(spec);
            return (SpawnedProcess) Proxy.newProxyInstance(
                    SpawnedProcess.class.getClassLoader(), new Class<?>[] {SpawnedProcess.class}, (_, _, _) -> null);
        }

        @Override
        public List<ProcessHandle> adopted() {
            return List.of();
        }
    }
}
