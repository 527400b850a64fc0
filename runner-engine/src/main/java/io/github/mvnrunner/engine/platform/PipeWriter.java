package io.github.mvnrunner.engine.platform;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Writes bytes to a pipe and closes it; a reader that has gone away is no error. */
final class PipeWriter implements Runnable {
    private final Libc libc;
    private final int descriptor;
    private final byte[] bytes;

    PipeWriter(Libc libc, int descriptor, byte[] bytes) {
        this.libc = libc;
        this.descriptor = descriptor;
        this.bytes = bytes;
    }

    @Override
    public void run() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment rest = arena.allocateFrom(JAVA_BYTE, bytes);
            while (rest.byteSize() > 0) {
                long written = libc.write(descriptor, rest);
                if (written < 0) {
                    return;
                }
                rest = rest.asSlice(written);
            }
        } finally {
            libc.close(descriptor);
        }
    }
}
