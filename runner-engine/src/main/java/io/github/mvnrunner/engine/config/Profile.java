package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.Origin;
import java.util.Optional;

/**
 * Holds one {@code [profile.<name>]} of the file.
 *
 * @param inherits the parent's name and where it is written; empty means {@code default}
 */
record Profile(String name, Optional<Parent> inherits, Layer layer) {
    static final String DEFAULT = "default";

    /** A value of {@code inherits}. */
    record Parent(String name, Origin origin) {}
}
