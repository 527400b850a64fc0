package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The engine's ahead-of-time cache (JEP 483 and 514), with which it takes less CPU time to start.
 *
 * <p>An engine that has been started a few times on this machine records once what it loads; from that a process of the
 * lowest priority makes the cache after the run. Nothing depends on it: a JVM that can't use it says nothing and loads its
 * classes as always, and whatever fails here leaves things as they were.
 *
 * <p>Files are named for all that decides whether a cache fits: the JDK, the flags, and each jar with its size and time.
 */
final class EngineCache {
    /** So many starts come first: a machine that is thrown away after one build never gets to use what it made. */
    private static final int STARTS_BEFORE = 4;

    private static final int KEPT = 3;

    /** After that time whoever was to record has not. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration STALE = Duration.ofDays(1);

    /**
     * Nothing is said of a cache that doesn't fit, and none has the training data of JEP 515: with them the JVM compiles
     * at its start what the recorded run had compiled, which costs a tenth of a second that few runs get back.
     */
    private static final List<String> ALWAYS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions", "-Xlog:aot*=off,cds*=off",
            "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining", "-XX:-AOTReplayTraining");

    private static final String CREATE =
            "record=$1 part=$2 cache=$3; shift 3; nice -n 19 \"$@\" && mv -f \"$part\" \"$cache\"; rm -f \"$record\" \"$part\"";

    /** Never makes or uses any. */
    static final EngineCache NONE = new EngineCache(null, List.of(), "");

    private final Path directory; // null = there is none
    private final List<String> command;
    private final String name;

    private EngineCache(Path directory, List<String> command, String name) {
        this.directory = directory;
        this.command = command;
        this.name = name;
    }

    /**
     * The cache of that engine.
     *
     * @param directory where caches are kept; made when it is needed
     * @param command the engine's command line up to its main class
     * @param files what the JVM reads of it: those of its class path, and of its JDK
     */
    static EngineCache of(Path directory, List<String> command, List<Path> files) {
        try {
            StringBuilder all = new StringBuilder(String.join("\n", command));
            for (Path file : files) {
                all.append('\n').append(file).append(' ').append(Files.size(file));
                all.append(' ').append(Files.getLastModifiedTime(file));
            }
            UUID name = UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8));
            return new EngineCache(directory, command, name.toString());
        } catch (IOException e) {
            return NONE;
        }
    }

    /**
     * What the JVM is told that starts now: to use the cache, or to record for it, or nothing.
     *
     * @param typical whether it does what most engines do, so that what it loads is worth recording
     */
    List<String> options(boolean typical) {
        if (directory == null) {
            return List.of();
        }
        try {
            return decide(typical);
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private List<String> decide(boolean typical) throws IOException {
        if (Files.exists(file("aot"))) {
            touch(file("aot"));
            return with("-XX:AOTCache=" + file("aot"));
        }
        if (!typical) {
            return List.of();
        }
        Files.createDirectories(directory);
        if (countStarts() <= STARTS_BEFORE || !claim()) {
            return List.of();
        }
        return with("-XX:AOTMode=record", "-XX:AOTConfiguration=" + file("record"), "-Dmvnrunner.recorded=true");
    }

    /** Several builds at once may lose a start to one another, which does no harm. */
    private long countStarts() throws IOException {
        Files.writeString(file("starts"), ".", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return Files.size(file("starts"));
    }

    /** One engine records, not all that start while it runs. */
    private boolean claim() throws IOException {
        Path claim = file("claim");
        if (Files.exists(claim) && isOlder(claim, PATIENCE)) {
            Files.delete(claim);
        }
        try {
            Files.createFile(claim);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    /** Makes the cache in the background if an engine that has just ended has recorded for it. */
    void engineEnded() {
        if (directory == null || !Files.exists(file("record"))) {
            return;
        }
        try {
            prune();
            Path record = file("recorded");
            Files.move(file("record"), record, StandardCopyOption.ATOMIC_MOVE); // one of several builds succeeds
            create(record);
        } catch (IOException | UncheckedIOException e) {
            // The next engine that starts later than the claim lasts tries again.
        }
    }

    private void create(Path record) throws IOException {
        Path part = file("part");
        List<String> all = new ArrayList<>(List.of("sh", "-c", CREATE, "sh"));
        all.addAll(List.of(record.toString(), part.toString(), file("aot").toString()));
        all.add(command.get(0));
        all.addAll(with("-XX:AOTMode=create", "-XX:AOTConfiguration=" + record, "-XX:AOTCache=" + part));
        all.addAll(command.subList(1, command.size()));
        Process process = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
    }

    /** Those of other engines, and what a process left behind that was killed. */
    private void prune() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> newest = files.sorted(Comparator.comparing(EngineCache::modified).reversed()).toList();
            newest.stream().filter(file -> file.toString().endsWith(".aot")).skip(KEPT - 1L).forEach(EngineCache::delete);
            newest.stream()
                    .filter(file -> !file.toString().endsWith(".aot") && !file.toString().endsWith(".starts"))
                    .filter(file -> isOlder(file, STALE))
                    .forEach(EngineCache::delete);
        }
    }

    private static List<String> with(String... options) {
        return Stream.concat(ALWAYS.stream(), Stream.of(options)).toList();
    }

    private Path file(String extension) {
        return directory.resolve(name + "." + extension);
    }

    private static void touch(Path file) throws IOException {
        if (isOlder(file, STALE)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        }
    }

    private static boolean isOlder(Path file, Duration age) {
        return modified(file).isBefore(Instant.now().minus(age));
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
