package io.github.mvnrunner.engine.config;

import java.nio.file.Path;

/** Reads a run request. */
public final class RequestReader {
    private RequestReader() {}

    public static RunRequest read(Path file) {
        throw new UnsupportedOperationException(file.toString());
    }
}
