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
 * A class path whose jars stand before the project's own elements, where that makes no difference.
 *
 * <p>A JVM takes an archive whose own class path is how its class path begins, with jars of the same size and time. A
 * directory can't be archived, and a jar of the project's own would be another one after its next build.
 *
 * @param jars what the archive's class path is
 * @param others what comes after them: directories, and jars of the project
 * @param content changes when a jar does; made of its time, and of the names, sizes and checksums that it has of its entries
 */
record JarsFirst(List<Path> jars, List<Path> others, String content) {

    /**
     * {@return that class path in another order, empty if it has no jars or the order matters}
     *
     * @param project the directory below which its own jars are built
     * @throws IOException if an element can't be read
     */
    static Optional<JarsFirst> of(List<Path> elements, Path project) throws IOException {
        List<Path> jars = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        for (Path element : elements) {
            (Files.isRegularFile(element) && !isBuilt(element, project) ? jars : others).add(element);
        }
        for (Path other : others) {
            if (Files.isRegularFile(other) && content(other).isEmpty()) {
                return Optional.empty(); // what it leads to would move with it
            }
        }
        OwnNames names = OwnNames.of(others);
        List<String> contents = new ArrayList<>();
        for (Path jar : jars) {
            Optional<String> content = content(jar, names);
            if (content.isEmpty()) {
                return Optional.empty();
            }
            contents.add(Files.getLastModifiedTime(jar) + " " + content.get());
        }
        return jars.isEmpty() ? Optional.empty() : Optional.of(new JarsFirst(jars, others, String.join("\n", contents)));
    }

    /** A local repository may be below the project, too; there a jar is called for the two directories around it. */
    private static boolean isBuilt(Path jar, Path project) {
        Path version = jar.getParent();
        return jar.startsWith(project)
                && (version.getParent() == null
                        || !jar.getFileName()
                                .toString()
                                .startsWith(version.getParent().getFileName() + "-" + version.getFileName()));
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
        return content(jar, OwnNames.of(List.of())).orElse("");
    }

    /** {@return the jar's content, empty if it must not come before the others, or leads to other elements} */
    private static Optional<String> content(Path file, OwnNames names) throws IOException {
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
