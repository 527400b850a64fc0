package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.plan.Leaf;
import io.github.mvnrunner.engine.plan.TestSelector;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects a unit's tests that get another attempt; confined to the unit's thread. */
final class Retries {
    /**
     * Names a test that is tried again.
     *
     * @param attempts those made so far; none for a test that shares the fate of its container
     */
    record Again(Leaf leaf, List<Attempt> attempts) {}

    private final Map<Purpose, Map<TestId, Again>> byPurpose = new LinkedHashMap<>();

    void add(Purpose purpose, Leaf leaf, List<Attempt> attempts) {
        byPurpose
                .computeIfAbsent(purpose, _ -> new LinkedHashMap<>())
                .put(leaf.test().id(), new Again(leaf, attempts));
    }

    /** {@return why that test is tried again, empty if it is not} */
    Optional<Purpose> purpose(TestId id) {
        return byPurpose.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(id))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** {@return all tests, which are then tried again no more} */
    List<Again> drain() {
        List<Again> all = new ArrayList<>();
        byPurpose.values().forEach(tests -> all.addAll(tests.values()));
        byPurpose.clear();
        return all;
    }

    /** {@return a unit for each purpose, made like {@code origin}} */
    List<UnitPlan> units(UnitPlan origin) {
        List<UnitPlan> units = new ArrayList<>();
        byPurpose.forEach((purpose, tests) -> units.add(unit(origin, purpose, tests)));
        byPurpose.clear();
        return units;
    }

    private static UnitPlan unit(UnitPlan origin, Purpose purpose, Map<TestId, Again> tests) {
        Map<TestId, Leaf> leaves = new LinkedHashMap<>();
        Map<TestId, List<Attempt>> attempts = new LinkedHashMap<>();
        tests.forEach((id, test) -> {
            leaves.put(id, test.leaf());
            if (!test.attempts().isEmpty()) {
                attempts.put(id, test.attempts());
            }
        });
        List<TestSelector> selectors = leaves.keySet().stream()
                .<TestSelector>map(id -> new TestSelector.ByUniqueId(id.uniqueId()))
                .toList();
        return new UnitPlan(
                0,
                origin.module(),
                origin.suite(),
                origin.topLevels(),
                selectors,
                leaves,
                purpose,
                attempts,
                true,
                origin.demand(),
                Duration.ZERO);
    }
}
