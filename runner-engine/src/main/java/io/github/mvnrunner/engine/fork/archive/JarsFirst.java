package io.github.mvnrunner.engine.fork.archive;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A class path whose jars stand before its directories, where that makes no difference.
 *
 * <p>A JVM takes an archive whose own class path is how its class path begins, and a directory can't be archived.
 *
 * @param jars what the archive's class path is
 * @param others what comes after them, such as directories
 * @param content changes when a jar does; made of the names, sizes and checksums that a jar has of its entries
 */
record JarsFirst(List<Path> jars, List<Path> others, String content) {

    /**
     * {@return that class path in another order, empty if it has no jars or the order matters}
     *
     * @throws IOException if an element can't be read
     */
    static Optional<JarsFirst> of(List<Path> elements) throws IOException {
        List<Path> jars = elements.stream().filter(Files::isRegularFile).toList();
        List<Path> others = elements.stream().filter(element -> !Files.isRegularFile(element)).toList();
        DirectoryNames names = DirectoryNames.of(others.stream().filter(Files::isDirectory).toList());
        List<String> contents = new ArrayList<>();
        for (Path jar : jars) {
            Optional<String> content = content(jar, names);
            if (content.isEmpty()) {
                return Optional.empty();
            }
            contents.add(content.get());
        }
        return jars.isEmpty() ? Optional.empty() : Optional.of(new JarsFirst(jars, others, String.join("\n", contents)));
    }

    /** {@return all elements in the new order} */
    List<Path> elements() {
        return Stream.concat(jars.stream(), others.stream()).toList();
    }

    /** {@return what to pass to {@code -cp} where the archive is made} */
    String argument() {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** {@return what changes when the jar does} */
    static String content(Path jar) throws IOException {
        return content(jar, DirectoryNames.of(List.of())).orElse("");
    }

    /** {@return the jar's content, empty if it must not come before the directories, or leads to other elements} */
    private static Optional<String> content(Path file, DirectoryNames names) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            MessageDigest digest = digest();
            for (ZipEntry entry : (Iterable<ZipEntry>) jar.stream().<ZipEntry>map(each -> each)::iterator) {
                if (names.contain(entry.getName())) {
                    return Optional.empty();
                }
                String line = entry.getName() + " " + entry.getCrc() + " " + entry.getSize() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return leadsOn(file, jar.getManifest())
                    ? Optional.empty()
                    : Optional.of(HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static boolean leadsOn(Path jar, Manifest manifest) {
        String others = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        return others != null && Stream.of(others.trim().split(" +")).anyMatch(other -> exists(jar, other));
    }

    private static boolean exists(Path jar, String other) {
        try {
            return other.startsWith("file:") || Files.exists(jar.resolveSibling(other));
        } catch (InvalidPathException _) {
            return true;
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}
