package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds one {@code [profile.<name>]} of the file.
 *
 * @param inherits the parent's name and where it is written; empty means {@code default}
 * @param values by key, not yet read
 * @param overrides tables, not yet read
 * @param scripts the same
 */
record Profile(
        String name,
        Optional<Parent> inherits,
        Map<String, RawValue> values,
        List<RawValue> overrides,
        List<RawValue> scripts) {
    static final String DEFAULT = "default";

    /** A value of {@code inherits}. */
    record Parent(String name, Origin origin) {}
}
