package io.github.mvnrunner.engine.config;

import java.util.Set;

/**
 * Holds what the meaning of a value depends on.
 *
 * @param testGroups the names that {@code [test-groups]} defines
 */
record Surroundings(Machine machine, Set<String> testGroups) {
    Surroundings {
        testGroups = Set.copyOf(testGroups);
    }
}
