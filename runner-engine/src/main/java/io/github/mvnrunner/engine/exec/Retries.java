package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.config.RetryIn;
import io.github.mvnrunner.engine.config.RetryOrder;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.plan.Leaf;
import io.github.mvnrunner.engine.plan.TestSelector;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects a unit's tests that get another attempt; confined to the unit's thread. */
final class Retries {
    /**
     * Names a test that is tried again.
     *
     * @param attempts those made so far; none for a test that shares the fate of its container
     */
    record Again(Leaf leaf, List<Attempt> attempts) {}

    /**
     * Tests of one group are tried again together: a container with its tests, the first ones that are checked alone, which may
     * tell enough, and all others.
     */
    private record Group(Purpose purpose, Optional<TestId> owner) {}

    private static final class Tests {
        final Map<TestId, Again> byId = new LinkedHashMap<>();
        Duration delay = Duration.ZERO;
        RetryOrder order = RetryOrder.END;
        RetryIn in = RetryIn.FRESH;
    }

    private final Map<Group, Tests> groups = new LinkedHashMap<>();

    /** How many are checked alone. */
    private int checked;

    /** The one after so many as may tell enough. */
    private Optional<TestId> firstOther = Optional.empty();

    /** Tries a test again, after that delay. */
    void add(Purpose purpose, Duration delay, RetryOrder order, RetryIn in, Leaf leaf, List<Attempt> attempts) {
        TestId id = leaf.test().id();
        Group group = new Group(purpose, purpose == Purpose.ALONE ? othersToCheck(id) : Optional.of(id));
        Tests tests = groups.computeIfAbsent(group, _ -> new Tests());
        tests.byId.put(id, new Again(leaf, attempts));
        tests.delay = delay;
        tests.order = order;
        tests.in = purpose == Purpose.ALONE ? RetryIn.FRESH : in;
    }

    private Optional<TestId> othersToCheck(TestId id) {
        if (checked++ == InterferenceChecks.OF_A_CLASS) {
            firstOther = Optional.of(id);
        }
        return firstOther;
    }

    /** Tries a test again together with its container, which is tried again. */
    void addBelow(TestId container, Leaf leaf, List<Attempt> attempts) {
        groups.values().stream()
                .filter(tests -> tests.byId.containsKey(container))
                .findFirst()
                .orElseThrow()
                .byId
                .put(leaf.test().id(), new Again(leaf, attempts));
    }

    /** {@return whether that test is tried again} */
    boolean contains(TestId id) {
        return groups.values().stream().anyMatch(tests -> tests.byId.containsKey(id));
    }

    /** {@return all tests, which are then tried again no more} */
    List<Again> drain() {
        List<Again> all = groups.values().stream()
                .flatMap(tests -> tests.byId.values().stream())
                .toList();
        groups.clear();
        return all;
    }

    /**
     * {@return a unit for each group that is to run in the same worker, made like {@code origin}; each once}
     *
     * @param before unique ids of what had run before these tests in their JVM
     */
    List<UnitPlan> unitsHere(UnitPlan origin, List<String> before) {
        List<Group> here = groups.entrySet().stream()
                .filter(group -> group.getValue().in == RetryIn.SAME)
                .map(Map.Entry::getKey)
                .toList();
        return here.stream()
                .map(group -> unit(origin, group.purpose(), Objects.requireNonNull(groups.remove(group)), before))
                .toList();
    }

    /** {@return a unit for each group, made like {@code origin}; {@code before} as above} */
    List<UnitPlan> units(UnitPlan origin, List<String> before) {
        List<UnitPlan> units = new ArrayList<>();
        groups.forEach((group, tests) -> units.add(unit(origin, group.purpose(), tests, before)));
        groups.clear();
        return units;
    }

    private static UnitPlan unit(UnitPlan origin, Purpose purpose, Tests tests, List<String> before) {
        Map<TestId, Leaf> leaves = new LinkedHashMap<>();
        Map<TestId, List<Attempt>> attempts = new LinkedHashMap<>();
        tests.byId.forEach((id, test) -> {
            leaves.put(id, test.leaf());
            if (!test.attempts().isEmpty()) {
                attempts.put(id, test.attempts());
            }
        });
        boolean passedAlone = attempts.values().stream().anyMatch(made -> made.getLast().purpose() == Purpose.ALONE);
        List<TestSelector> selectors = Stream.concat(
                        passedAlone ? before.stream() : Stream.empty(), leaves.keySet().stream().map(TestId::uniqueId))
                .distinct()
                .<TestSelector>map(TestSelector.ByUniqueId::new)
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
                origin.isolation(),
                origin.demand(),
                tests.order,
                tests.delay)
                .behind(purpose == Purpose.ALONE || tests.in == RetryIn.SAME ? before : List.of());
    }
}
