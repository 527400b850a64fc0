package io.github.mvnrunner.engine.platform;

import static io.github.mvnrunner.engine.platform.ShellKit.sh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mvnrunner.engine.platform.SpawnFailure.Attempt;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
final class JavaSpawnerTests {
    private final ProcessSpawner spawner = new JavaSpawner();
    private final RecordingSink sink = new RecordingSink();

    @Test
    void outputInputAndExitCodeArrive() throws Exception {
        SpawnedProcess process = spawner.spawn(sh("cat; echo err >&2; exit 42", "hello"), sink);

        assertThat(sink.awaitExit()).isEqualTo(new ExitStatus.Exited(42));
        assertThat(sink.awaitOutput()).isEqualTo("hello");
        assertThat(sink.awaitErrors()).isEqualTo("err\n");
        process.reap();
    }

    @Test
    void killEndsTheTree() throws Exception {
        SpawnedProcess process = spawner.spawn(sh("sleep 1000 & echo ready; wait"), sink);
        sink.awaitText("ready");

        assertThat(process.signal(ProcessSignal.KILL)).isTrue();

        assertThat(sink.awaitExit()).isEqualTo(new ExitStatus.Exited(137));
        sink.awaitOutput();
        assertThat(process.signal(ProcessSignal.KILL)).isFalse();
    }

    @Test
    void signalsItCannotSendAreRefused() throws Exception {
        SpawnedProcess process = spawner.spawn(sh("sleep 1000"), sink);

        assertThat(process.signal(ProcessSignal.QUIT)).isFalse();

        process.reap();
        sink.awaitExit();
    }

    @Test
    void failuresAreFacts() {
        assertThatExceptionOfType(SpawnFailure.class)
                .isThrownBy(() -> spawner.spawn(ShellKit.spec(List.of("/no/such"), new byte[0]), sink))
                .returns(Attempt.EXECUTE, SpawnFailure::attempt);
        SpawnSpec nowhere = new SpawnSpec(List.of("/bin/true"), Path.of("/no/such"), Map.of(), new byte[0], false);
        assertThatExceptionOfType(SpawnFailure.class)
                .isThrownBy(() -> spawner.spawn(nowhere, sink))
                .returns(Attempt.ENTER_DIRECTORY, SpawnFailure::attempt);
    }
}
