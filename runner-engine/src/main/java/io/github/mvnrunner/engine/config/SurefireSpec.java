package io.github.mvnrunner.engine.config;

import java.util.List;
import java.util.Map;

/**
 * Says what else a module's POM asks of Surefire.
 *
 * @param settings values by key, for the module's tests; they are below all profiles
 * @param includeEngines ids of the test engines to use; none means all
 * @param excludeEngines ids of test engines not to use
 */
public record SurefireSpec(Map<String, String> settings, List<String> includeEngines, List<String> excludeEngines) {
    /** Nothing. */
    public static final SurefireSpec NONE = new SurefireSpec(Map.of(), List.of(), List.of());

    public SurefireSpec {
        settings = JvmSpec.ordered(settings);
        includeEngines = List.copyOf(includeEngines);
        excludeEngines = List.copyOf(excludeEngines);
    }
}
