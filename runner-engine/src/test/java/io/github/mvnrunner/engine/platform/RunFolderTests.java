package io.github.mvnrunner.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.mvnrunner.engine.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class RunFolderTests {
    private final String id = UUID.randomUUID().toString();

    @TempDir
    Path parent;

    @Test
    void folderIsThereUntilItIsClosed() throws IOException {
        try (RunFolder folder = open(id)) {
            Files.createFile(folder.directory().resolve("a file"));
            assertThat(folder.directory()).hasParent(parent);
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void folderOfALivingRunIsLeftAlone() throws IOException {
        try (RunFolder living = open(id);
                RunFolder other = open(UUID.randomUUID().toString())) {
            RunFolder.clear(parent, TimeSource.system());

            assertThat(living.directory()).isDirectory();
            assertThat(other.directory()).isDirectory();
        }
    }

    @Test
    void folderOfADeadRunIsDeletedByTheNext() throws IOException {
        Path folder = dead();
        Files.createDirectories(folder.resolve("below"));
        Files.createFile(folder.resolve("below").resolve("a file"));

        open(UUID.randomUUID().toString()).close();

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void nothingElseIsDeleted() throws IOException {
        Path mine = Files.createFile(parent.resolve(".run-mine.lock"));
        RunFolder.clear(parent, TimeSource.system());
        assertThat(mine).exists();
    }

    @Test
    void directoryThatIsNoneIsNothingToClear() {
        RunFolder.clear(parent.resolve("none"), TimeSource.system());
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void placeThatCanNotBeWrittenIsAFailure() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));
        assertThatIOException().isThrownBy(() -> RunFolder.open(file, id, TimeSource.system()));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void processesOfADeadRunAreEndedAndNoOthers() throws Exception {
        Process ours = sleeper(id);
        Process stubborn = sleeper(id, "trap '' TERM; echo ready; while :; do sleep 0.1; done");
        Process foreign = sleeper(UUID.randomUUID().toString());
        stubborn.getInputStream().read();
        try {
            dead();
            RunFolder.clear(parent, TimeSource.system());

            assertThat(ours.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(stubborn.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
            stubborn.destroyForcibly();
            ours.destroyForcibly();
        }
    }

    /** What a run leaves that was killed: its lock is nobody's. */
    private Path dead() throws IOException {
        Files.createFile(parent.resolve(".run-" + id + ".lock"));
        return Files.createDirectory(parent.resolve(".run-" + id));
    }

    private RunFolder open(String of) throws IOException {
        return RunFolder.open(parent, of, TimeSource.system());
    }

    private static Process sleeper(String run) throws IOException {
        return sleeper(run, "exec sleep 1000");
    }

    private static Process sleeper(String run, String script) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", script);
        builder.environment().put(RunFolder.MARK, run);
        return builder.start();
    }
}
