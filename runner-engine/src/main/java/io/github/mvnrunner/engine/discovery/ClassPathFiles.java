package io.github.mvnrunner.engine.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads files of a class path, out of directories and jars, and loads no class; for one thread. */
final class ClassPathFiles implements AutoCloseable {
    private final List<Path> entries;
    private final Map<Path, ZipFile> open = new HashMap<>();

    ClassPathFiles(List<Path> entries) {
        this.entries = ManifestClassPath.followed(entries);
    }

    /** {@return the file that a class loader would take; empty if there is none} */
    Optional<byte[]> first(String name) {
        return entries.stream().flatMap(entry -> read(entry, name).stream()).findFirst();
    }

    /** {@return all files of that name, by the entries that hold them} */
    Map<Path, byte[]> all(String name) {
        Map<Path, byte[]> found = new HashMap<>();
        entries.forEach(entry -> read(entry, name).ifPresent(file -> found.put(entry, file)));
        return found;
    }

    private Optional<byte[]> read(Path entry, String name) {
        try {
            if (Files.isDirectory(entry)) {
                Path file = entry.resolve(name);
                return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            }
            ZipFile jar = jar(entry);
            ZipEntry found = jar.getEntry(name);
            if (found == null) {
                return Optional.empty();
            }
            try (InputStream in = jar.getInputStream(found)) {
                return Optional.of(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ZipFile jar(Path entry) throws IOException {
        ZipFile known = open.get(entry);
        if (known != null) {
            return known;
        }
        ZipFile jar = new ZipFile(entry.toFile());
        open.put(entry, jar);
        return jar;
    }

    @Override
    public void close() {
        for (ZipFile jar : new ArrayList<>(open.values())) {
            try {
                jar.close();
            } catch (IOException _) {
                // it was only read
            }
        }
    }
}
