package io.github.mvnrunner.engine.fork.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Joins the lists of classes that several JVMs wrote down into one that a JVM reads. */
final class ClassList {
    private static final Pattern NUMBER = Pattern.compile(" id: \\d+");

    private ClassList() {}

    /** Reads those of the lists that were written; of a JVM that was killed the last line may be half a line. */
    static List<String> joined(List<Path> lists) throws IOException {
        Set<String> lines = new LinkedHashSet<>();
        for (Path list : lists) {
            if (Files.exists(list)) {
                String text = Files.readString(list);
                text.substring(0, text.lastIndexOf('\n') + 1).lines().filter(ClassList::counts).map(ClassList::plain).forEach(lines::add);
            }
        }
        return List.copyOf(lines);
    }

    /** What loaders of the application's own loaded can't be told apart by name. */
    private static boolean counts(String line) {
        return !line.startsWith("#") && !line.isBlank() && !line.contains(" source: ");
    }

    /** Numbers that two JVMs gave can't stand in one list. */
    private static String plain(String line) {
        return NUMBER.matcher(line).replaceFirst("");
    }
}
