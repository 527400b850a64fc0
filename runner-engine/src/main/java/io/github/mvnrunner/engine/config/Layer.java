package io.github.mvnrunner.engine.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the values that one place sets.
 *
 * @param values by key, each of its setting's type
 * @param written the same as a person wrote them; none for what nobody wrote
 */
record Layer(Map<String, Object> values, Map<String, RawValue> written) {
    Layer {
        values = Map.copyOf(values);
        written = Map.copyOf(written);
    }

    /** Holds what nobody wrote. */
    Layer(Map<String, Object> values) {
        this(values, Map.of());
    }

    /** Two places that set the same are equal, wherever it was written. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Layer layer && values.equals(layer.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    boolean sets(String key) {
        return values.containsKey(key);
    }

    /** {@return the value that this place sets} */
    @SuppressWarnings("unchecked")
    <T> Optional<T> get(Setting<T> setting) {
        return Optional.ofNullable((T) values.get(setting.key()));
    }

    /** {@return one layer with what any of these sets for tests, first come first served} */
    static Layer ofTests(List<Layer> layers) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, RawValue> written = new LinkedHashMap<>();
        layers.reversed().forEach(layer -> {
            values.putAll(layer.values());
            written.keySet().removeAll(layer.values().keySet());
            written.putAll(layer.written());
        });
        values.keySet().retainAll(TestKeys.ALL.stream().map(Setting::key).toList());
        return new Layer(values, written);
    }

    /** {@code fail-fast} and {@code max-fail} are two ways to say one thing. */
    Optional<MaxFail> maxFail() {
        return get(RunKeys.MAX_FAIL).or(() -> get(RunKeys.FAIL_FAST));
    }
}
