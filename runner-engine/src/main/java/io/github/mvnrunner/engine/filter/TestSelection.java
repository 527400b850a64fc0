package io.github.mvnrunner.engine.filter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Holds what a module's patterns select: classes, and methods of them. */
public final class TestSelection {
    private final List<String> classNames;

    private TestSelection(List<String> classNames) {
        this.classNames = List.copyOf(classNames);
    }

    /** Scans a directory of class files, which may be absent. */
    public static TestSelection of(
            Path testClassesDirectory, List<String> includes, List<String> excludes, Optional<String> test) {
        throw new UnsupportedOperationException(testClassesDirectory.toString());
    }

    /** {@return the binary names of the selected classes, sorted} */
    public List<String> classNames() {
        return classNames;
    }
}
