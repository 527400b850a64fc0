package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Looks for compiled classes. */
final class ClassFiles {
    private ClassFiles() {}

    /** {@return whether the directory or one below it holds a class} */
    static boolean anyIn(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.anyMatch(file -> file.toString().endsWith(".class"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
