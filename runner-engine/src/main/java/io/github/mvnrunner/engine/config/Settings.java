package io.github.mvnrunner.engine.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Knows all keys; the source of {@code docs/configuration.md}. */
final class Settings {
    static final List<Setting<?>> ALL =
            Stream.of(RunKeys.ALL, ShapeKeys.ALL, StressKeys.ALL, SelectKeys.ALL, ListKeys.ALL, TestKeys.ALL)
                    .<Setting<?>>flatMap(List::stream)
                    .toList();

    /** Keys of nextest, and of our plans, that are not there yet; nested ones with their table's name. */
    static final Set<String> NOT_YET = Set.of(
            "archive",
            "bench",
            "junit.flaky-fail-status",
            "junit.path",
            "junit.report-skipped",
            "junit.store-failure-output",
            "junit.store-success-output",
            "record",
            "run-extra-args");

    /** The same for the top of the file. */
    static final Set<String> NOT_YET_AT_TOP =
            Set.of("experimental", "nextest-version", "record", "scripts.wrapper", "store");

    private Settings() {}

    static Optional<Setting<?>> byKey(String key) {
        return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    static List<String> keys() {
        return ALL.stream().<String>map(Setting::key).toList();
    }
}
