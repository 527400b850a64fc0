package io.github.mvnrunner.engine.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Says what counts beside the project's own file.
 *
 * @param preferences the user's file, which may be absent
 * @param version of the plugin that asks, if it is known
 */
record Elsewhere(Optional<Path> preferences, Optional<String> version) {
    static final Elsewhere NOTHING = new Elsewhere(Optional.empty(), Optional.empty());

    static Elsewhere of(RunRequest request) {
        return new Elsewhere(Optional.of(UserPreferences.usualFile()), Optional.of(request.runnerVersion()));
    }
}
