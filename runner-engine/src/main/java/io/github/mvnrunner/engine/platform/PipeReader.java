package io.github.mvnrunner.engine.platform;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Reads one stream to its end, whatever the sink does: a full pipe would stop the process. */
final class PipeReader implements Runnable {
    private static final long BUFFER_BYTES = 65_536;

    private final Libc libc;
    private final int descriptor;
    private final boolean stderr;
    private final OutputSink sink;

    PipeReader(Libc libc, int descriptor, boolean stderr, OutputSink sink) {
        this.libc = libc;
        this.descriptor = descriptor;
        this.stderr = stderr;
        this.sink = sink;
    }

    @Override
    public void run() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(BUFFER_BYTES);
            for (long count = libc.read(descriptor, buffer); count > 0; count = libc.read(descriptor, buffer)) {
                byte[] chunk = buffer.asSlice(0, count).toArray(JAVA_BYTE);
                Guard.run(() -> sink.bytes(stderr, chunk));
            }
        } finally {
            libc.close(descriptor);
            Guard.run(() -> sink.endOfFile(stderr));
        }
    }
}
