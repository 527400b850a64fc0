package io.github.mvnrunner.engine.config;

import java.util.Map;
import java.util.Optional;

/**
 * Holds the values that one place sets.
 *
 * @param values by key, each of its setting's type
 */
record Layer(Map<String, Object> values) {
    Layer {
        values = Map.copyOf(values);
    }

    /** {@return the value that this place sets} */
    @SuppressWarnings("unchecked")
    <T> Optional<T> get(Setting<T> setting) {
        return Optional.ofNullable((T) values.get(setting.key()));
    }

    /** {@code fail-fast} and {@code max-fail} are two ways to say one thing. */
    Optional<MaxFail> maxFail() {
        return get(RunKeys.MAX_FAIL).or(() -> get(RunKeys.FAIL_FAST));
    }
}
