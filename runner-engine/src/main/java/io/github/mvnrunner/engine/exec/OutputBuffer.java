package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.event.Output;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Collects what one owner printed, up to a limit for each stream. */
final class OutputBuffer {
    private static final int LIMIT = 4 << 20;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(0);
    private final ByteArrayOutputStream err = new ByteArrayOutputStream(0);
    private boolean shared;

    void add(boolean stderr, byte[] bytes, boolean alsoOthers) {
        shared |= alsoOthers;
        ByteArrayOutputStream stream = stderr ? err : out;
        int room = Math.max(0, LIMIT - stream.size());
        stream.write(bytes, 0, Math.min(room, bytes.length));
        if (room > 0 && bytes.length >= room) {
            byte[] notice = "\n[output past 4 MiB left out]\n".getBytes(StandardCharsets.UTF_8);
            stream.write(notice, 0, notice.length);
        }
    }

    Output output() {
        return new Output(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), shared);
    }
}
