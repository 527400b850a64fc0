package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mvnrunner.engine.problem.RunnerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Resolves configurations that are written down in a test. */
record ConfigKit(
        Path root, Optional<String> profile, Map<String, String> options, Machine machine, PomDefaults pom) {
    static final Machine LINUX = new Machine(8, "linux", "x86_64", false);

    static ConfigKit in(Path root) {
        return new ConfigKit(root, Optional.empty(), Map.of(), LINUX, PomDefaults.NONE);
    }

    ConfigKit profile(String name) {
        return new ConfigKit(root, Optional.of(name), options, machine, pom);
    }

    ConfigKit option(String key, String value) {
        return new ConfigKit(root, profile, Map.of(key, value), machine, pom);
    }

    ConfigKit on(Machine other) {
        return new ConfigKit(root, profile, options, other, pom);
    }

    ConfigKit pom(PomDefaults said) {
        return new ConfigKit(root, profile, options, machine, said);
    }

    EngineConfig config(String toml) {
        try {
            Path file = Files.writeString(root.resolve("runner.toml"), toml);
            return ConfigResolver.resolve(root, Optional.of(file), profile, options, Map.of(), machine, pom);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RunnerException errors(String toml) {
        return catchThrowableOfType(RunnerException.class, () -> config(toml));
    }
}
