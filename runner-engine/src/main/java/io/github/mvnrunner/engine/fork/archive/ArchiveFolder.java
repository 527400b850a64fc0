package io.github.mvnrunner.engine.fork.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the folder of archives small. */
final class ArchiveFolder {
    private static final int MOST_FILES = 200;

    /** Nobody works that long on a file. */
    private static final Duration STALE = Duration.ofDays(1);

    private ArchiveFolder() {}

    /**
     * Deletes the archives that were used longest ago, old notes, and what was left by processes that were killed.
     *
     * @param most how many bytes the archives may have together
     */
    static void prune(Path folder, long most, Instant now) throws IOException {
        List<Path> newest = newest(folder);
        long size = 0;
        int notes = 0;
        for (Path file : newest) {
            String name = file.toString();
            boolean gone =
                    switch (name.substring(name.lastIndexOf('.') + 1)) {
                        case "jsa" -> (size += Files.size(file)) > most;
                        case "costs" -> ++notes > MOST_FILES;
                        default -> modified(file).isBefore(now.minus(STALE));
                    };
            if (gone) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static List<Path> newest(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(ArchiveFolder::modified).reversed()).toList();
        }
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
