package io.github.mvnrunner.engine.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A fresh, empty file for one script's variables, which only its owner may read; gone once closed. */
record VariablePlace(Path path) implements AutoCloseable {
    static VariablePlace in(Path directory) throws IOException {
        return new VariablePlace(Files.createTempFile(Files.createDirectories(directory), "script-", ".env"));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
