package io.github.mvnrunner.engine.config;

import java.util.List;
import java.util.Optional;

/**
 * Says which of a module's class files are test classes.
 *
 * @param test the value of {@code -Dtest}, which replaces both lists
 */
public record ScanSpec(List<String> includes, List<String> excludes, Optional<String> test) {
    public ScanSpec {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }
}
