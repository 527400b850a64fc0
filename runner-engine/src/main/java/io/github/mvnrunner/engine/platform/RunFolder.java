package io.github.mvnrunner.engine.platform;

import io.github.mvnrunner.engine.time.TimeSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds a run's temporary files, and lets somebody else clear up if this process can't.
 *
 * <p>A run locks a file beside its folder, and gives all its processes a variable whose value is its own. An engine that
 * is killed loses its lock, because the operating system takes it; whoever looks next finds the lock free, ends every
 * process that carries the variable, and deletes the folder. Process ids play no part in it, so that one that was given
 * anew hurts nobody. Processes are found under Linux only.
 */
public final class RunFolder implements AutoCloseable {
    /** The environment variable by which a run's processes are known. */
    public static final String MARK = "MVNRUNNER_RUN_ID";

    private static final Pattern LOCK = Pattern.compile("\\.run-([0-9a-f-]{36})\\.lock");
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration ROUND = Duration.ofMillis(500);
    private static final int MOST_ROUNDS = 20;
    private static final long POLL_NANOS = Duration.ofMillis(5).toNanos();

    private final Path directory;
    private final Path lock;
    private final FileChannel channel;

    private RunFolder(Path directory, Path lock, FileChannel channel) {
        this.directory = directory;
        this.lock = lock;
        this.channel = channel;
    }

    /**
     * Makes the folder of a run, and clears up after runs that were killed.
     *
     * @param parent made if missing
     * @param id the value of the run's {@link #MARK}, a UUID
     * @throws IOException if the folder can't be made
     */
    public static RunFolder open(Path parent, String id, TimeSource time) throws IOException {
        Files.createDirectories(parent);
        clear(parent, time);
        Path lock = parent.resolve(".run-" + id + ".lock");
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (!isFree(channel)) {
            channel.close();
            throw new IOException("somebody has locked " + lock);
        }
        return new RunFolder(Files.createDirectories(parent.resolve(".run-" + id)), lock, channel);
    }

    /** Clears up after the runs of this directory that were killed; what can't be deleted is left to the next. */
    public static void clear(Path parent, TimeSource time) {
        KernelView.list(parent).forEach(lock -> id(lock).ifPresent(id -> clear(parent, lock, id, time)));
    }

    /** {@return where the run's temporary files go} */
    public Path directory() {
        return directory;
    }

    /** Deletes the folder with all that is in it. */
    @Override
    public void close() {
        delete(directory);
        delete(lock);
        try {
            channel.close();
        } catch (IOException _) {
            // Closed is closed.
        }
    }

    private static Optional<String> id(Path lock) {
        return LOCK.matcher(lock.getFileName().toString()).results().map(match -> match.group(1)).findFirst();
    }

    private static void clear(Path parent, Path lock, String id, TimeSource time) {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            if (isFree(channel)) {
                end(MARK + "=" + id, time);
                delete(parent.resolve(".run-" + id));
                delete(lock);
            }
        } catch (IOException _) {
            // Cleared by another run, or not ours to clear.
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            FileLock taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static void end(String mark, TimeSource time) {
        List<ProcessHandle> left = marked(mark);
        left.forEach(ProcessHandle::destroy);
        awaitEnd(left, GRACE, time);
        left = marked(mark);
        for (int round = 0; !left.isEmpty() && round < MOST_ROUNDS; round++) {
            left.forEach(ProcessHandle::destroyForcibly);
            awaitEnd(left, ROUND, time);
            left = marked(mark);
        }
    }

    /** The handle is taken before the look, so that it never stands for another process of the same id. */
    private static List<ProcessHandle> marked(String mark) {
        long self = ProcessHandle.current().pid();
        return KernelView.processes().stream()
                .filter(facts -> facts.pid() != self && !facts.isDead())
                .flatMap(facts -> ProcessHandle.of(facts.pid()).stream())
                .filter(handle -> KernelView.wasGiven(handle.pid(), mark))
                .toList();
    }

    private static void awaitEnd(List<ProcessHandle> handles, Duration atMost, TimeSource time) {
        long deadline = time.nanos() + atMost.toNanos();
        while (handles.stream().anyMatch(RunFolder::runs) && time.nanos() < deadline) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** A dead process that nobody has collected yet has its handle, but runs no more. */
    private static boolean runs(ProcessHandle handle) {
        return handle.isAlive()
                && KernelView.process(handle.pid()).filter(facts -> !facts.isDead()).isPresent();
    }

    private static void delete(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException _) {
            // There is none.
        }
    }
}
