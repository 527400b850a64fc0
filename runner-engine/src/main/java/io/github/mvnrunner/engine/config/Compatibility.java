package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.worker.wire.CategoryGroups;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Says which Surefire is followed where its releases differ.
 *
 * <p>Only what a project can observe is here: {@code docs/migrating-from-surefire.md} lists it.
 */
public enum Compatibility {
    /** Run orders reach methods of Jupiter; groups of JUnit 4 are names. */
    SUREFIRE_3_6("surefire-3.6"),
    /** Run orders are about classes; groups of JUnit 4 are expressions. */
    SUREFIRE_3_5("surefire-3.5");

    /** Before parameters that a run order of the POM brings along. */
    private static final String OF_RUN_ORDER = "runner.run-order.";

    private final String word;

    Compatibility(String word) {
        this.word = word;
    }

    static Optional<Compatibility> of(String word) {
        for (Compatibility each : values()) {
            if (each.word.equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** {@return what a worker of that module is told, of what the request holds} */
    ModuleSpec of(ModuleSpec module) {
        Map<String, String> parameters = new TreeMap<>();
        module.configurationParameters().forEach((key, value) -> {
            if (!key.startsWith(OF_RUN_ORDER)) {
                parameters.put(key, value);
            } else if (this == SUREFIRE_3_6) {
                parameters.put(key.substring(OF_RUN_ORDER.length()), value);
            }
        });
        if (this == SUREFIRE_3_5 && module.categories()) {
            parameters.put(CategoryGroups.PARAMETER, CategoryGroups.EXPRESSIONS);
        }
        return module.withParameters(parameters);
    }
}
