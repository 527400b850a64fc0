package io.github.mvnrunner.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SlotLocksTests {
    @TempDir
    private Path directory;

    @Test
    void givesEachSlotOnce() {
        try (SlotLocks locks = new SlotLocks(directory, 2)) {
            assertThat(locks.tryAcquire().orElseThrow().slot()).isZero();
            assertThat(locks.tryAcquire().orElseThrow().slot()).isOne();
            assertThat(locks.tryAcquire()).isEmpty();
        }
    }

    @Test
    void closedSlotIsFreeAgain() {
        try (SlotLocks locks = new SlotLocks(directory, 1)) {
            SlotLock first = locks.tryAcquire().orElseThrow();
            first.close();
            assertThat(locks.tryAcquire()).isPresent();

            first.close();
            assertThat(locks.tryAcquire()).as("closing twice frees nobody else's slot").isEmpty();
        }
    }

    @Test
    void twoOwnersInOneProcessShareSlots() {
        try (SlotLocks one = new SlotLocks(directory, 1);
                SlotLocks two = new SlotLocks(directory, 1)) {
            SlotLock held = one.tryAcquire().orElseThrow();
            assertThat(two.tryAcquire()).isEmpty();

            held.close();
            assertThat(two.tryAcquire()).isPresent();
        }
    }

    @Test
    void slotOfAKilledProcessIsFreeAgain() throws Exception {
        RecordingSink sink = new RecordingSink();
        SpawnedProcess holder = ProcessSpawner.ofThisMachine()
                .spawn(ShellKit.spec(ShellKit.java(SlotHolderTestCase.class, directory.toString()), new byte[0]), sink);
        try (SlotLocks locks = new SlotLocks(directory, 1)) {
            sink.awaitText("holds 0");
            assertThat(locks.tryAcquire()).isEmpty();

            holder.signal(ProcessSignal.KILL);
            sink.awaitExit();
            assertThat(locks.tryAcquire()).isPresent();
        } finally {
            holder.reap();
        }
    }

    @Test
    void defaultsToTheUsersCache() {
        Properties properties = properties(directory.toString());

        assertThat(SlotDirectory.choose(Map.of("XDG_CACHE_HOME", "/xdg"), properties))
                .isEqualTo(Path.of("/xdg/mvnrunner/slots"));
        assertThat(SlotDirectory.choose(Map.of("XDG_CACHE_HOME", "relative"), properties))
                .isEqualTo(directory.resolve(".cache/mvnrunner/slots"));
    }

    @Test
    void defaultsToATemporaryDirectoryWithoutAHome() {
        assertThat(SlotDirectory.choose(Map.of(), properties("?"))).isEqualTo(Path.of("/tmp/mvnrunner-duke"));
        assertThat(SlotDirectory.choose(Map.of(), properties("/no/such/home"))).isEqualTo(Path.of("/tmp/mvnrunner-duke"));
    }

    private static Properties properties(String home) {
        Properties properties = new Properties();
        properties.setProperty("user.home", home);
        properties.setProperty("user.name", "duke");
        properties.setProperty("java.io.tmpdir", "/tmp");
        return properties;
    }
}
