package io.github.mvnrunner.engine.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes how a module's worker JVMs are started.
 *
 * @param executable the {@code java} to start
 * @param arguments JVM arguments, in order
 * @param environment variables added to those inherited
 * @param excludedEnvironment names of variables not inherited
 * @param systemProperties set in the worker before any test code runs
 */
public record JvmSpec(
        Path executable,
        List<String> arguments,
        Path workingDirectory,
        Map<String, String> environment,
        List<String> excludedEnvironment,
        Map<String, String> systemProperties,
        boolean enableAssertions) {

    public JvmSpec {
        arguments = List.copyOf(arguments);
        environment = ordered(environment);
        excludedEnvironment = List.copyOf(excludedEnvironment);
        systemProperties = ordered(systemProperties);
    }

    /** {@return this recipe with other system properties} */
    public JvmSpec with(Map<String, String> properties) {
        return new JvmSpec(
                executable, arguments, workingDirectory, environment, excludedEnvironment, properties, enableAssertions);
    }

    /** {@return this recipe with other JVM arguments} */
    public JvmSpec withArguments(List<String> others) {
        return new JvmSpec(
                executable, others, workingDirectory, environment, excludedEnvironment, systemProperties, enableAssertions);
    }

    static Map<String, String> ordered(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
