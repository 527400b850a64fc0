package io.github.mvnrunner.engine.schedule;

import io.github.mvnrunner.engine.plan.UnitPlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what a free slot does next; one pull queue over all modules.
 *
 * <p>The order of preference, each step cheaper than the next:
 *
 * <ol>
 *   <li>a unit that the slot's waiting worker can still reach, which costs milliseconds;
 *   <li>a module that nobody has looked into yet, so that the first worker of a new module comes before the second of
 *       an old one (as Mill does);
 *   <li>the module with the most units waiting, in one more worker;
 *   <li>retries, each in a fresh worker;
 *   <li>checks for interference, each alone on the machine: only when every slot is free.
 * </ol>
 *
 * <p>No clock, no thread: confined to its caller.
 */
public final class Scheduler {
    private final int slots;
    private final Deque<String> undiscovered;
    private final Map<String, Map<Integer, UnitPlan>> first = new LinkedHashMap<>();
    private final Deque<UnitPlan> retries = new ArrayDeque<>();
    private final Deque<UnitPlan> alone = new ArrayDeque<>();
    private int busy;
    private boolean exclusive;

    public Scheduler(int slots, Collection<String> modules) {
        this.slots = slots;
        this.undiscovered = new ArrayDeque<>(modules);
    }

    /** Queues a unit behind those of its kind. */
    public void add(UnitPlan unit) {
        switch (unit.purpose()) {
            case FIRST -> first.computeIfAbsent(unit.module(), _ -> new LinkedHashMap<>())
                    .put(unit.number(), unit);
            case RETRY -> retries.add(unit);
            case ALONE -> alone.add(unit);
        }
    }

    /** {@return what that slot does next, empty if nothing can start now} */
    public Optional<Assignment> next(Slot slot) {
        if (exclusive) {
            return Optional.empty();
        }
        Optional<Assignment> found = continued(slot).or(this::discovery).or(this::launch).or(this::retry).or(this::single);
        found.ifPresent(_ -> busy++);
        return found;
    }

    /** Tells that a slot is taken for something else than an assignment, such as a worker's leaving. */
    public void occupied() {
        busy++;
    }

    /** Tells that a slot is free again. */
    public void released() {
        busy--;
        if (busy == 0) {
            exclusive = false;
        }
    }

    /** {@return whether anything waits to be started} */
    public boolean hasPending() {
        return !undiscovered.isEmpty() || !first.isEmpty() || !retries.isEmpty() || !alone.isEmpty();
    }

    /** {@return whether a unit that a waiting worker of that module could run is pending} */
    public boolean reaches(Slot.Warm warm) {
        Map<Integer, UnitPlan> pending = first.getOrDefault(warm.module(), Map.of());
        return warm.reachable().stream().anyMatch(pending::containsKey);
    }

    /** {@return all units that wait, which then wait no more} */
    public List<UnitPlan> drain() {
        List<UnitPlan> all = new ArrayList<>();
        first.values().forEach(units -> all.addAll(units.values()));
        all.addAll(retries);
        all.addAll(alone);
        undiscovered.clear();
        first.clear();
        retries.clear();
        alone.clear();
        return all;
    }

    private Optional<Assignment> continued(Slot slot) {
        return slot.warm().flatMap(warm -> {
            Map<Integer, UnitPlan> pending = first.getOrDefault(warm.module(), Map.of());
            return warm.reachable().stream()
                    .filter(pending::containsKey)
                    .findFirst()
                    .map(number -> new Assignment.Continue(take(warm.module(), number)));
        });
    }

    private Optional<Assignment> discovery() {
        return Optional.ofNullable(undiscovered.poll()).map(Assignment.Discover::new);
    }

    private Optional<Assignment> launch() {
        return first.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .map(entry -> {
                    UnitPlan unit = entry.getValue().values().iterator().next();
                    List<UnitPlan> all =
                            unit.fresh() ? List.of(unit) : oneOfEachTopLevel(entry.getValue().values());
                    return new Assignment.Launch(take(entry.getKey(), unit.number()), all);
                });
    }

    /** Two units that share a top-level node can't be told apart in one launch: the first wins. */
    private static List<UnitPlan> oneOfEachTopLevel(Collection<UnitPlan> units) {
        Map<List<String>, UnitPlan> chosen = new LinkedHashMap<>();
        units.stream()
                .filter(unit -> !unit.fresh())
                .forEach(unit -> chosen.putIfAbsent(unit.topLevels(), unit));
        return List.copyOf(chosen.values());
    }

    private Optional<Assignment> retry() {
        return Optional.ofNullable(retries.poll()).map(unit -> new Assignment.Launch(unit, List.of(unit)));
    }

    private Optional<Assignment> single() {
        if (busy > 0 || alone.isEmpty()) {
            return Optional.empty();
        }
        exclusive = slots > 1;
        UnitPlan unit = alone.poll();
        return Optional.of(new Assignment.Launch(unit, List.of(unit)));
    }

    private UnitPlan take(String module, int number) {
        Map<Integer, UnitPlan> pending = first.get(module);
        UnitPlan unit = pending.remove(number);
        if (pending.isEmpty()) {
            first.remove(module);
        }
        return unit;
    }
}
