package io.github.mvnrunner.engine.config;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds what POMs say in Surefire's words, which is below all profiles.
 *
 * @param run values by key, for the run
 * @param modules values by key, for the tests of a module, by its id
 */
public record PomDefaults(Map<String, String> run, Map<String, Map<String, String>> modules) {
    /** No POM says anything. */
    public static final PomDefaults NONE = new PomDefaults(Map.of(), Map.of());

    public PomDefaults {
        run = Map.copyOf(run);
        modules = Map.copyOf(modules);
    }

    /** {@return what the POMs of a request's modules say} */
    public static PomDefaults of(RunRequest request) {
        Map<String, Map<String, String>> modules = new LinkedHashMap<>();
        request.modules().stream()
                .filter(module -> !module.surefire().settings().isEmpty())
                .forEach(module -> modules.put(module.id(), module.surefire().settings()));
        return new PomDefaults(request.defaults(), modules);
    }
}
