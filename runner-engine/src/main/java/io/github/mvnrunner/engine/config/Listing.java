package io.github.mvnrunner.engine.config;

import java.util.Optional;

/**
 * Says how tests are listed.
 *
 * @param file where to, counted from the project's root; empty for standard output
 * @param explains whether it is said of each test why it is selected, or isn't
 */
public record Listing(ListFormat format, Optional<String> file, boolean explains) {
    static Listing of(LayeredSettings settings) {
        return new Listing(
                settings.get(ListKeys.LIST_FORMAT), settings.get(ListKeys.LIST_FILE), settings.get(ListKeys.EXPLAIN));
    }
}
