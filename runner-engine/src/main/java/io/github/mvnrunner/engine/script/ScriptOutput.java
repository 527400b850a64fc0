package io.github.mvnrunner.engine.script;

import io.github.mvnrunner.engine.event.Output;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Keeps what a script printed, up to a limit for each stream; confined to the script's thread. */
final class ScriptOutput {
    private static final int LIMIT = 4 << 20;
    private static final byte[] NOTICE = "\n[output past 4 MiB left out]\n".getBytes(StandardCharsets.UTF_8);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(0);
    private final ByteArrayOutputStream err = new ByteArrayOutputStream(0);
    private String last = "";

    void add(boolean stderr, byte[] chunk) {
        ByteArrayOutputStream stream = stderr ? err : out;
        int room = Math.max(0, LIMIT - stream.size());
        stream.write(chunk, 0, Math.min(room, chunk.length));
        if (room > 0 && chunk.length > room) {
            stream.writeBytes(NOTICE);
        }
        last = new String(chunk, StandardCharsets.UTF_8).lines().reduce(last, (_, line) -> line);
    }

    Optional<String> lastLine() {
        return Optional.of(last).filter(line -> !line.isEmpty());
    }

    Output output() {
        return new Output(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), false);
    }
}
