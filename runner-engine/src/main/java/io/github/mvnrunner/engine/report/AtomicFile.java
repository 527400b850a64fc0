package io.github.mvnrunner.engine.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
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

    /** Writes what a file holds. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void writeTo(Appendable out) throws IOException;
    }

    /**
     * Writes the whole file as UTF-8.
     *
     * @throws IOException if it can't be written; the old file then stands
     */
    public void write(String content) throws IOException {
        write(out -> out.append(content));
    }

    /**
     * Writes the whole file as UTF-8, as it comes.
     *
     * @throws IOException if it can't be written; the old file then stands
     */
    public void write(Content content) throws IOException {
        write(content, StandardCharsets.UTF_8);
    }

    /**
     * Writes the whole file as it comes; what the character set hasn't is replaced.
     *
     * @throws IOException if it can't be written; the old file then stands
     */
    public void write(Content content, Charset charset) throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory); // which throws and catches an exception if there is one
        }
        Path fresh = directory.resolve("." + path.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        boolean moved = false;
        try {
            try (Writer out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(fresh), charset))) {
                content.writeTo(out);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            move(fresh);
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(fresh);
            }
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
