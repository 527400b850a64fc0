package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.config.ModuleSpec;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Guesses whether all tests of a module run in one worker, in one go, before that worker says so.
 *
 * <p>TestNG's, Kotest's and jqwik's do, and those that JUnit runs in parallel. Only speed depends on the guess.
 */
final class OneGo {
    /** Each with its own engine, whose tests begin and end together. */
    private static final Pattern FRAMEWORK = Pattern.compile("testng-\\d.*\\.jar|kotest-runner-junit[56]-.*\\.jar|jqwik-engine-\\d.*\\.jar");

    private static final String FILE = "junit-platform.properties";

    private OneGo() {}

    /** {@return whether nothing is left for a second worker, as far as the module's settings and its folder tell} */
    static boolean seems(ModuleSpec module) {
        return !module.surefire().suiteFiles().isEmpty()
                || module.classPath().stream().anyMatch(OneGo::isFramework)
                || isParallel(module.configurationParameters())
                || isParallel(module.jvm().systemProperties())
                || isParallel(file(module.testClassesDirectory().resolve(FILE)));
    }

    private static boolean isFramework(Path entry) {
        return entry.getFileName() != null && FRAMEWORK.matcher(entry.getFileName().toString()).matches();
    }

    private static boolean isParallel(Map<?, ?> parameters) {
        return "true".equals(parameters.get("junit.jupiter.execution.parallel.enabled"))
                || "true".equals(parameters.get("junit.vintage.execution.parallel.enabled"));
    }

    private static Properties file(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            return new Properties(); // most projects have none
        }
        return properties;
    }
}
