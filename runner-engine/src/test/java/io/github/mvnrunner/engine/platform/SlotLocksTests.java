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

        assertThat(UserCache.directory(Map.of("XDG_CACHE_HOME", "/xdg"), properties, "slots"))
                .isEqualTo(Path.of("/xdg/mvnrunner/slots"));
        assertThat(UserCache.directory(Map.of("XDG_CACHE_HOME", "relative"), properties, "slots"))
                .isEqualTo(directory.resolve(".cache/mvnrunner/slots"));
    }

    @Test
    void defaultsToATemporaryDirectoryWithoutAHome() {
        assertThat(UserCache.directory(Map.of(), properties("?"), "slots")).isEqualTo(Path.of("/tmp/mvnrunner-duke/slots"));
        assertThat(UserCache.directory(Map.of(), properties("/no/such/home"), "slots")).isEqualTo(Path.of("/tmp/mvnrunner-duke/slots"));
    }

    private static Properties properties(String home) {
        Properties properties = new Properties();
        properties.setProperty("user.home", home);
        properties.setProperty("user.name", "duke");
        properties.setProperty("java.io.tmpdir", "/tmp");
        return properties;
    }
}
