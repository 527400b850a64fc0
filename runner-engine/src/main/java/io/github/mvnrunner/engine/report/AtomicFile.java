package io.github.mvnrunner.engine.report;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Replaces a file at once, so that nobody reads half of it. */
public final class AtomicFile {
    private final Path path;

    /** Names the file; its directory is made when it is written. */
    public AtomicFile(Path path) {
        this.path = path;
    }

    /**
     * Writes the whole file as UTF-8.
     *
     * @throws IOException if it can't be written; the old file then stands
     */
    public void write(String content) throws IOException {
        write(content, StandardCharsets.UTF_8);
    }

    /**
     * Writes the whole file; what the character set hasn't is replaced.
     *
     * @throws IOException if it can't be written; the old file then stands
     */
    public void write(String content, Charset charset) throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path fresh = directory.resolve("." + path.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.write(fresh, content.getBytes(charset));
            move(fresh);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void move(Path fresh) throws IOException {
        try {
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
