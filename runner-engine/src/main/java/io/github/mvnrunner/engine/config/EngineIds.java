package io.github.mvnrunner.engine.config;

import java.util.List;

/**
 * Says which engines of the JUnit Platform find tests.
 *
 * @param included none for all
 */
public record EngineIds(List<String> included, List<String> excluded) {
    /** All of them. */
    public static final EngineIds ALL = new EngineIds(List.of(), List.of());

    public EngineIds {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
    }

    /** {@return whether the engine below which a node stands finds tests} */
    public boolean allow(String uniqueId) {
        String engine = uniqueId.substring("[engine:".length(), uniqueId.indexOf(']'));
        return (included.isEmpty() || included.contains(engine)) && !excluded.contains(engine);
    }
}
