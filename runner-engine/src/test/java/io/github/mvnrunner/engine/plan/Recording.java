package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.history.ClassRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds how long the classes of a run took.
 *
 * @param modules durations by a module's id and a class's name, both sorted
 */
record Recording(Map<String, Map<String, Duration>> modules) {

    /** {@return what a run's events tell: of a class its whole time, or its tests' if that is more} */
    static Recording of(List<StampedEvent> events) {
        Map<String, Map<String, Duration>> tests = new TreeMap<>();
        Map<String, Map<String, Duration>> suites = new HashMap<>();
        for (StampedEvent stamped : events) {
            switch (stamped.event()) {
                case RunEvent.TestFinished end -> of(tests, end.test().id().module())
                        .merge(end.test().suite(), end.attempts().getFirst().time(), Duration::plus);
                case RunEvent.SuiteFinished end -> of(suites, end.module()).put(end.suite(), end.time());
                default -> {} // nothing else takes time
            }
        }
        tests.forEach((module, classes) -> classes.replaceAll((name, time) -> longer(time, of(suites, module).get(name))));
        return new Recording(tests);
    }

    private static Map<String, Duration> of(Map<String, Map<String, Duration>> modules, String module) {
        return modules.computeIfAbsent(module, _ -> new TreeMap<>());
    }

    private static Duration longer(Duration one, Duration other) {
        return other == null || one.compareTo(other) >= 0 ? one : other;
    }

    Duration total() {
        return modules.values().stream()
                .flatMap(classes -> classes.values().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    Duration longest() {
        return modules.values().stream()
                .flatMap(classes -> classes.values().stream())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    int classes() {
        return modules.values().stream().mapToInt(Map::size).sum();
    }

    /** {@return what a history would know of a class after this run} */
    Optional<ClassRecord> history(String module, String name) {
        return Optional.ofNullable(modules.getOrDefault(module, Map.of()).get(name))
                .map(time -> new ClassRecord(time.toMillis(), false));
    }
}
