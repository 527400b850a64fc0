package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.platform.ProcessSpawner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** An engine that has started before there is anything to run. */
final class Standby {
    private Standby() {}

    /**
     * Makes ready what takes long, then waits for the first line.
     *
     * <p>Byte by byte, so that what follows the line is left to those who wait for the end.
     *
     * @return the request's file; empty if the input ends before, because there is nothing to run
     */
    static Optional<Path> awaitRequest(InputStream input) throws IOException {
        ProcessSpawner.ofThisMachine();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                return Optional.empty();
            }
            line.write(next);
        }
        return Optional.of(Path.of(line.toString(StandardCharsets.UTF_8)));
    }
}
