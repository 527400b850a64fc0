package io.github.mvnrunner.engine.report.list;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Describes a top-level class with its tests.
 *
 * @param name binary name
 * @param lastTime how long it took when it was run last, empty if nobody remembers
 * @param lastFailed whether one of its tests failed then
 */
public record ListedClass(String name, Optional<Duration> lastTime, boolean lastFailed, List<ListedTest> tests) {
    public ListedClass {
        tests = List.copyOf(tests);
    }
}
