package io.github.mvnrunner.engine.config;

import java.util.LinkedHashMap;
import java.util.List;
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

    /** {@return one layer with what any of these sets for tests, first come first served} */
    static Layer ofTests(List<Layer> layers) {
        Map<String, Object> values = new LinkedHashMap<>();
        layers.reversed().forEach(layer -> values.putAll(layer.values()));
        values.keySet().retainAll(TestKeys.ALL.stream().map(Setting::key).toList());
        return new Layer(values);
    }

    /** {@code fail-fast} and {@code max-fail} are two ways to say one thing. */
    Optional<MaxFail> maxFail() {
        return get(RunKeys.MAX_FAIL).or(() -> get(RunKeys.FAIL_FAST));
    }
}
