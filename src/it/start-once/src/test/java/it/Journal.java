package it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.concurrent.TimeUnit;

/** One file for each kind of event and JVM, one line for each event. */
final class Journal {
    private static final Path DIRECTORY = Paths.get("target", "journal");
    private static final String PID = ManagementFactory.getRuntimeMXBean().getName().split("@")[0];

    private Journal() {}

    static void add(String event) {
        try {
            Files.createDirectories(DIRECTORY);
            Files.write(
                    DIRECTORY.resolve(event + "-" + PID),
                    Collections.singleton(event),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether tests ran in at least two JVMs, waiting for the second one. */
    static boolean sawTwoWorkers() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (workers() < 2 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return workers() >= 2;
    }

    private static int workers() throws IOException {
        int count = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(DIRECTORY, "test-*")) {
            for (Path ignored : files) {
                count++;
            }
        }
        return count;
    }
}
