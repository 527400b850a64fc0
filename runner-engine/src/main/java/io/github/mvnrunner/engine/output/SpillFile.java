package io.github.mvnrunner.engine.output;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lends parts of one temporary file.
 *
 * <p>Parts are of equal size and thin: only what is written takes room on the disk. No file channel, because the
 * interrupt of one of its users would close it for all. Safe for any thread.
 */
final class SpillFile {
    private final Path directory;
    private final ReentrantLock lock = new ReentrantLock();

    /** Guarded by the lock, as all below. */
    private @Nullable RandomAccessFile file;

    private long end;

    SpillFile(Path directory) {
        this.directory = directory;
    }

    /** {@return where a new part of that size begins} */
    long lend(long size) {
        lock.lock();
        try {
            long start = end;
            end += size;
            return start;
        } finally {
            lock.unlock();
        }
    }

    void write(long at, byte[] bytes, int offset, int length) throws IOException {
        lock.lock();
        try {
            RandomAccessFile open = open();
            open.seek(at);
            open.write(bytes, offset, length);
        } finally {
            lock.unlock();
        }
    }

    /** Reads at least one byte, and {@code length} at most; {@return how many} */
    int read(long at, byte[] bytes, int offset, int length) throws IOException {
        lock.lock();
        try {
            RandomAccessFile open = open();
            open.seek(at);
            int count = open.read(bytes, offset, length);
            if (count < 0) {
                throw new IOException("a temporary file was cut short");
            }
            return count;
        } finally {
            lock.unlock();
        }
    }

    private RandomAccessFile open() throws IOException {
        if (file == null) {
            Path path = Files.createTempFile(Files.createDirectories(directory), "output-", ".tmp");
            file = new RandomAccessFile(path.toFile(), "rw");
            takeName(path);
        }
        return file;
    }

    private static void takeName(Path path) {
        try {
            Files.delete(path);
        } catch (IOException _) {
            path.toFile().deleteOnExit(); // an open file keeps its name on Windows
        }
    }
}
