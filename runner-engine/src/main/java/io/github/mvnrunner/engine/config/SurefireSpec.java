package io.github.mvnrunner.engine.config;

import java.util.Map;

/**
 * Says what else a module's POM asks of Surefire.
 *
 * @param settings values by key, for the module's tests; they are below all profiles
 */
public record SurefireSpec(Map<String, String> settings) {
    /** Nothing. */
    public static final SurefireSpec NONE = new SurefireSpec(Map.of());

    public SurefireSpec {
        settings = JvmSpec.ordered(settings);
    }
}
