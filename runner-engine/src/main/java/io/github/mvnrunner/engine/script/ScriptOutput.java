package io.github.mvnrunner.engine.script;

import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.output.OutputSpool;
import io.github.mvnrunner.engine.output.OutputStore;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Keeps what a script printed; confined to the script's thread. */
final class ScriptOutput {
    private final OutputSpool out;
    private final OutputSpool err;
    private String last = "";

    ScriptOutput(OutputStore store) {
        this.out = store.spool();
        this.err = store.spool();
    }

    void add(boolean stderr, byte[] chunk) {
        (stderr ? err : out).add(chunk);
        last = new String(chunk, StandardCharsets.UTF_8).lines().reduce(last, (_, line) -> line);
    }

    Optional<String> lastLine() {
        return Optional.of(last).filter(line -> !line.isEmpty());
    }

    Output output() {
        return new Output(out.printed(), err.printed(), false);
    }
}
