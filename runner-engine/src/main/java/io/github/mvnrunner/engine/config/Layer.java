package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds the values that one place sets, by key. */
record Layer(Map<String, RawValue> values) {
    Layer {
        values = new LinkedHashMap<>(values);
    }

    Optional<RawValue> get(Setting<?> setting) {
        return Optional.ofNullable(values.get(setting.key()));
    }

    List<RunProblem> problems(int cpus) {
        return Stream.concat(
                        Settings.ALL.stream().flatMap(setting -> get(setting)
                                .flatMap(value -> setting.check(value, cpus))
                                .stream()),
                        conflict().stream())
                .toList();
    }

    /** {@code fail-fast} and {@code max-fail} are two ways to say one thing. */
    Optional<MaxFail> maxFail(int cpus) {
        return get(Settings.MAX_FAIL)
                .flatMap(value -> Settings.MAX_FAIL.read(value, cpus))
                .or(() -> get(Settings.FAIL_FAST).flatMap(value -> Settings.FAIL_FAST.read(value, cpus)));
    }

    private Optional<RunProblem> conflict() {
        return get(Settings.MAX_FAIL)
                .filter(_ -> get(Settings.FAIL_FAST).isPresent())
                .map(value -> new RunProblem.ConflictingKeys(
                        value.origin(), Settings.MAX_FAIL.key(), Settings.FAIL_FAST.key()));
    }
}
