package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.fork.DebugAgent;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a request's options, and what its JVM arguments mean beside them.
 *
 * <p>{@code -Dmaven.surefire.debug}, or an agent in {@code argLine}, is a wish to debug as clear as {@code runner.debug}.
 */
final class Options {
    private static final String DEBUG = "debug";

    private Options() {}

    /** {@return all options by key} */
    static Map<String, String> of(RunRequest request) {
        Map<String, String> options = new LinkedHashMap<>(request.options());
        if (request.modules().stream().anyMatch(module -> DebugAgent.isIn(module.jvm().arguments()))) {
            options.putIfAbsent(DEBUG, "arguments");
        }
        return options;
    }
}
