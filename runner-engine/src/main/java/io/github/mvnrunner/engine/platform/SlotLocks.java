package io.github.mvnrunner.engine.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Slots that all engines on this machine share, as one locked file each.
 *
 * <p>The operating system frees a dead process's locks, however it died. The files stay: a file that is deleted while
 * another process waits for it would be locked twice. Safe for any thread.
 */
public final class SlotLocks implements AutoCloseable {
    private final Path directory;
    private final int slots;
    private final ReentrantLock lock = new ReentrantLock();

    /** Guarded by the lock. */
    private final Map<Integer, FileChannel> held = new HashMap<>();

    /**
     * Shares slots with everybody who names the same directory.
     *
     * @param directory made if missing
     * @param slots at least 1
     * @throws UncheckedIOException if the directory can't be made
     */
    public SlotLocks(Path directory, int slots) {
        this.directory = directory;
        this.slots = slots;
        try {
            Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The directory that one user's engines share unless told otherwise. */
    public static Path defaultDirectory() {
        return UserCache.directory(System.getenv(), System.getProperties(), "slots");
    }

    /**
     * Takes the first free slot; empty if there is none.
     *
     * @throws UncheckedIOException if a lock file can't be opened or locked
     */
    public Optional<SlotLock> tryAcquire() {
        lock.lock();
        try {
            for (int slot = 0; slot < slots; slot++) {
                if (!held.containsKey(slot) && tryLock(slot)) {
                    return Optional.of(new SlotLock(slot, this, held.get(slot)));
                }
            }
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            lock.unlock();
        }
    }

    /** Gives back all slots that are held here. */
    @Override
    public void close() {
        lock.lock();
        try {
            Map.copyOf(held).forEach(this::release);
        } finally {
            lock.unlock();
        }
    }

    void release(int slot, FileChannel channel) {
        lock.lock();
        try {
            if (held.remove(slot, channel)) {
                channel.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            lock.unlock();
        }
    }

    private boolean tryLock(int slot) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve("slot-" + slot + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isLocked(channel)) {
            held.put(slot, channel);
            return true;
        }
        channel.close();
        return false;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException heldByAnotherOwnerInThisJvm) {
            return false;
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }
}
