package io.github.mvnrunner.engine.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Merges all layers of settings into one configuration. */
public final class ConfigResolver {
    private ConfigResolver() {}

    public static EngineConfig resolve(
            Path root,
            Optional<Path> toml,
            Optional<String> profile,
            Map<String, String> options,
            Map<String, String> environment,
            int cpus) {
        throw new UnsupportedOperationException(root.toString());
    }
}
