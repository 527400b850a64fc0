package io.github.mvnrunner.engine.history;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds what earlier runs of a project have left; nothing but order and speed depends on it.
 *
 * @param modules records by a module's id and a class's binary name
 * @param late modules whose tests were run by JVMs that optimize late, which is what their times are times of
 */
public record RunHistory(Map<String, Map<String, ClassRecord>> modules, Set<String> late) {
    /** Nothing is known. */
    public static final RunHistory EMPTY = new RunHistory(Map.of());

    public RunHistory {
        modules = modules.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, module -> Map.copyOf(module.getValue())));
        late = Set.copyOf(late);
    }

    /** A history of JVMs that don't optimize late. */
    public RunHistory(Map<String, Map<String, ClassRecord>> modules) {
        this(modules, Set.of());
    }

    /** {@return what is known of that class} */
    public Optional<ClassRecord> of(String module, String className) {
        return Optional.ofNullable(modules.getOrDefault(module, Map.of()).get(className));
    }

    /** {@return what is known of a module's classes} */
    public Map<String, ClassRecord> of(String module) {
        return modules.getOrDefault(module, Map.of());
    }

    /** {@return how long each class of that module took, in milliseconds; empty if none is known} */
    public List<Long> durations(String module) {
        return of(module).values().stream().map(ClassRecord::millis).toList();
    }

    /** {@return the classes of that module that are to run with nothing beside them, and those around them} */
    public Set<String> apart(String module) {
        Set<String> names = new HashSet<>();
        of(module).forEach((name, known) -> {
            for (int end = name.length(); known.apart() && end > 0; end = name.lastIndexOf('$', end - 1)) {
                names.add(name.substring(0, end));
            }
        });
        return names;
    }

    /** {@return this history with those records in place of its own} */
    RunHistory with(RunHistory newer) {
        Map<String, Map<String, ClassRecord>> all = new TreeMap<>(modules);
        newer.modules.forEach((module, classes) -> {
            Map<String, ClassRecord> merged = new TreeMap<>(all.getOrDefault(module, Map.of()));
            merged.putAll(classes);
            all.put(module, merged);
        });
        Set<String> allLate = new HashSet<>(late);
        allLate.removeAll(newer.modules.keySet());
        allLate.addAll(newer.late);
        return new RunHistory(all, allLate);
    }
}
