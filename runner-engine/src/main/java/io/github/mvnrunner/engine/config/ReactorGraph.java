package io.github.mvnrunner.engine.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which modules of the reactor depend on which.
 *
 * @param direct by the id of a module, {@code groupId:artifactId}, those that it names itself
 */
public record ReactorGraph(Map<String, List<String>> direct) {
    /** Nothing is known. */
    public static final ReactorGraph UNKNOWN = new ReactorGraph(Map.of());

    public ReactorGraph {
        direct = direct.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** {@return all that a module depends on, at any distance} */
    public Set<String> dependencies(String module) {
        Set<String> found = new LinkedHashSet<>();
        collect(module, found);
        found.remove(module);
        return found;
    }

    /** {@return all that depends on a module, at any distance} */
    public Set<String> dependents(String module) {
        return direct.keySet().stream()
                .filter(other -> dependencies(other).contains(module))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void collect(String module, Set<String> found) {
        for (String next : direct.getOrDefault(module, List.of())) {
            if (found.add(next)) {
                collect(next, found);
            }
        }
    }
}
