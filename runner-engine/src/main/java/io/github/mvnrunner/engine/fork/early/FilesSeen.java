package io.github.mvnrunner.engine.fork.early;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.List;

/**
 * What a JVM has found where its command line led it, if it looked at that moment.
 *
 * <p>A JVM keeps jars open, and a directory on the class path that isn't there when it starts is never looked into. What
 * is in a directory it reads when it is asked for it.
 *
 * @param marks one for each element of the class path
 * @param place one for the directory in which it starts
 * @param directories how many elements are some
 * @param shadowed whether one of them may hold what a worker loads early
 */
record FilesSeen(List<String> marks, String place, int directories, boolean shadowed) {
    private static final String DIRECTORY = "directory";
    private static final String MISSING = "missing";

    /** Of all that a worker loads early, as its list says, but for the JDK's and its own, which nobody else has. */
    static final List<String> EARLY_PACKAGES =
            List.of("org/junit", "junit", "org/hamcrest", "org/opentest4j", "org/apiguardian");

    /**
     * {@return what is there now}
     *
     * @param directory in which the JVM starts
     */
    static FilesSeen now(List<Path> classPath, Path directory) {
        List<String> marks = classPath.stream().map(FilesSeen::mark).toList();
        boolean shadowed = classPath.stream()
                .anyMatch(element -> EARLY_PACKAGES.stream().map(element::resolve).anyMatch(Files::exists));
        return new FilesSeen(marks, key(directory), Collections.frequency(marks, DIRECTORY), shadowed);
    }

    /** A directory that was made anew is another one for whoever is in it. */
    private static String key(Path directory) {
        try {
            return String.valueOf(Files.readAttributes(directory, BasicFileAttributes.class).fileKey());
        } catch (IOException _) {
            return MISSING;
        }
    }

    private static String mark(Path path) {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            return found.isDirectory() ? DIRECTORY : found.fileKey() + " " + found.size() + " " + found.lastModifiedTime();
        } catch (IOException _) {
            return MISSING;
        }
    }
}
