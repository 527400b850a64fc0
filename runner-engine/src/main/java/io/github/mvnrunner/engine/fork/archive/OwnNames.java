package io.github.mvnrunner.engine.fork.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Knows under which names a project's own directories and jars, which come last on a class path, hold something.
 *
 * <p>A jar that holds something under the same name must not come to stand before them. Two kinds of names count for nothing.
 * Directories that lead to classes are packages, which may be anywhere. And directories below {@code META-INF}, manifests,
 * licenses and module descriptors are in every other jar, but hardly anybody asks the class path for them; a project of
 * which a class has such a name in it is taken to be one that does.
 */
final class OwnNames {
    private static final Pattern INERT = Pattern.compile("(META-INF/versions/\\d+/)?module-info\\.class"
            + "|META-INF/(.+/|MANIFEST\\.MF|(LICENSE|NOTICE)[\\w.-]*|DEPENDENCIES|INDEX\\.LIST)");
    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/\\d+/(.+)");
    private static final Set<String> COMMON = Set.of("META-INF/", "META-INF/services/");

    private final Set<String> names = new HashSet<>();
    private final List<Path> classes = new ArrayList<>();

    private OwnNames() {}

    /**
     * Looks into these directories and jars; what is not there holds nothing.
     *
     * @throws UncheckedIOException if one can't be read
     */
    static OwnNames of(List<Path> elements) throws IOException {
        OwnNames all = new OwnNames();
        List<FileSystem> jars = new ArrayList<>();
        try {
            Set<String> packages = new HashSet<>(COMMON);
            for (Path element : elements) {
                if (Files.isDirectory(element)) {
                    all.lookInto(element, packages);
                } else if (Files.isRegularFile(element)) {
                    FileSystem jar = FileSystems.newFileSystem(element);
                    jars.add(jar);
                    all.lookInto(jar.getPath("/"), packages);
                }
            }
            all.names.removeAll(packages);
            all.dropUnread();
            return all;
        } finally {
            for (FileSystem jar : jars) {
                jar.close();
            }
        }
    }

    private void lookInto(Path directory, Set<String> packages) throws IOException {
        try (Stream<Path> found = Files.walk(directory, FileVisitOption.FOLLOW_LINKS)) {
            found.filter(path -> !path.equals(directory)).forEach(path -> add(directory, path, packages));
        }
    }

    /** {@return whether they hold that entry of a jar, too} */
    boolean contain(String entry) {
        if (names.contains(entry)) {
            return true;
        }
        return entry.startsWith("META-INF/versions/") && names.contains(VERSIONED.matcher(entry).replaceFirst("$1"));
    }

    private void add(Path directory, Path path, Set<String> packages) {
        String name = directory.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        if (Files.isDirectory(path)) {
            names.add(name + "/");
            return;
        }
        names.add(name);
        if (name.endsWith(".class")) {
            classes.add(path);
            for (int at = name.lastIndexOf('/'); at > 0 && packages.add(name.substring(0, at + 1)); ) {
                at = name.lastIndexOf('/', at - 1);
            }
        }
    }

    private void dropUnread() throws IOException {
        List<String> inert = names.stream().filter(INERT.asMatchPredicate()).toList();
        if (inert.isEmpty()) {
            return;
        }
        names.removeAll(inert);
        for (Path file : classes) {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            inert.stream().filter(name -> mentions(content, name)).forEach(names::add);
        }
    }

    private static boolean mentions(String content, String name) {
        int end = name.endsWith("/") ? name.length() - 1 : name.length();
        return content.contains(name.substring(name.lastIndexOf('/', end - 1) + 1, end));
    }
}
