package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.RunProblem;
import java.util.Locale;
import java.util.Optional;

/**
 * Describes one key: how its value is read, and what stands in the documentation.
 *
 * @param expected completes the sentence "it must be …"
 * @param fallback the built-in value as documentation shows it
 * @param meaning one sentence for the documentation
 */
record Setting<T>(String key, String expected, String fallback, T builtIn, String meaning, Reader<T> reader) {

    /** Reads a value; empty if it is none of those expected. */
    interface Reader<T> {
        Optional<T> read(RawValue value, int cpus);
    }

    Optional<T> read(RawValue value, int cpus) {
        return reader.read(value, cpus);
    }

    Optional<RunProblem> check(RawValue value, int cpus) {
        return read(value, cpus).isPresent()
                ? Optional.empty()
                : Optional.of(new RunProblem.WrongValue(value.origin(), key, value.shown(), expected));
    }

    /** {@return the environment variable that sets this key} */
    String variable() {
        return EngineVariables.PREFIX + key.replaceAll("[-.]", "_").toUpperCase(Locale.ROOT);
    }
}
