package io.github.mvnrunner.worker.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelThreadsTests {
    @TempDir
    Path tasks;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11 (acceptor) S 1 1              | true",
                "11 (acceptor) R 1 1              | false",
                "11 (acceptor) D 1 1              | false",
                "11 (another) S 1 1               | false",
                "11 (acceptor) S 1;12 (acceptor) S | true",
                "11 (acceptor) S 1;12 (acceptor) R | false",
                "nonsense                         | false",
            })
    void aThreadSleepsIfAllOfItsNameDo(String stats, boolean sleeps) throws Exception {
        for (String stat : stats.split(";")) {
            Path task = Files.createDirectory(tasks.resolve(stat.split(" ")[0]));
            Files.write(task.resolve("stat"), stat.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(new KernelThreads(tasks.toFile()).sleeps("acceptor")).isEqualTo(sleeps);
    }

    @Test
    void aLongNameIsKnownByItsFirstBytes() throws Exception {
        Files.write(
                Files.createDirectory(tasks.resolve("7")).resolve("stat"),
                "7 (group (3)-threa) S 1".getBytes(StandardCharsets.UTF_8));
        assertThat(new KernelThreads(tasks.toFile()).sleeps("group (3)-thread-1")).isTrue();
    }

    @Test
    void nobodySleepsWhereTheKernelDoesNotSay() {
        assertThat(new KernelThreads(tasks.resolve("none").toFile()).sleeps("acceptor")).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aThreadThatWaitsForAConnectionSleepsAndOneThatComputesDoesNot() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        Thread busy = new Thread(() -> spin(stop), "kernel-busy");
        try (ServerSocket server = new ServerSocket(0)) {
            Thread acceptor = new Thread(() -> accept(server), "kernel-acceptor");
            acceptor.start();
            busy.start();
            KernelThreads kernel = new KernelThreads();
            while (!kernel.sleeps("kernel-acceptor")) {
                assertThat(acceptor.isAlive()).isTrue();
                Thread.yield();
            }
            assertThat(acceptor.getState()).isEqualTo(Thread.State.RUNNABLE);
            assertThat(kernel.sleeps("kernel-busy")).isFalse();
            LeftoverThreads leftovers = new LeftoverThreads(kernel);
            assertThat(leftovers.patience(Collections.singletonList(acceptor))).isEqualTo(LeftoverThreads.LOOKS);
            assertThat(leftovers.patience(Arrays.asList(acceptor, busy))).isEqualTo(LeftoverThreads.LOOKS_AT_RUNNERS);
        } finally {
            stop.set(true);
            busy.join();
        }
    }

    private static void spin(AtomicBoolean stop) {
        while (!stop.get()) {
            Thread.yield();
        }
    }

    private static void accept(ServerSocket server) {
        try {
            server.accept().close();
        } catch (Exception closed) {
            // As it should be.
        }
    }
}
