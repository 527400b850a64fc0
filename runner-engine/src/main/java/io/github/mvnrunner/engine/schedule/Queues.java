package io.github.mvnrunner.engine.schedule;

import io.github.mvnrunner.engine.plan.UnitPlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Keeps the units that wait, each in one place. */
final class Queues {
    private final Map<String, Map<Integer, Waiting>> first = new LinkedHashMap<>();
    private final Map<Integer, Waiting> retries = new LinkedHashMap<>();
    private final Map<Integer, Waiting> apart = new LinkedHashMap<>();
    private final Deque<Waiting> alone = new ArrayDeque<>();
    private final Map<Integer, Deque<Waiting>> bound = new TreeMap<>();

    void add(Waiting waiting) {
        waiting.need.queued++;
        if (waiting.isApart()) {
            apart.put(waiting.unit.number(), waiting);
            return;
        }
        switch (waiting.unit.purpose()) {
            case FIRST -> first.computeIfAbsent(waiting.unit.module(), _ -> new LinkedHashMap<>())
                    .put(waiting.unit.number(), waiting);
            case RETRY, REPEAT -> retries.put(waiting.unit.number(), waiting);
            case ALONE -> alone.add(waiting);
        }
    }

    void bind(Waiting waiting, int slot) {
        bound.computeIfAbsent(slot, _ -> new ArrayDeque<>()).add(waiting);
    }

    void remove(Waiting waiting) {
        waiting.need.queued--;
        if (waiting.isApart()) {
            apart.remove(waiting.unit.number());
            return;
        }
        switch (waiting.unit.purpose()) {
            case FIRST -> first.computeIfPresent(
                    waiting.unit.module(), (_, units) -> without(units, waiting.unit.number()));
            case RETRY, REPEAT -> retries.remove(waiting.unit.number());
            case ALONE -> alone.remove(waiting);
        }
    }

    Optional<Waiting> boundTo(int slot) {
        return Optional.ofNullable(bound.get(slot)).map(Deque::peek);
    }

    void unbind(int slot) {
        bound.computeIfPresent(slot, (_, units) -> {
            units.remove();
            return units.isEmpty() ? null : units;
        });
    }

    Collection<Integer> boundSlots() {
        return List.copyOf(bound.keySet());
    }

    Map<Integer, Waiting> firstOf(String module) {
        return first.getOrDefault(module, Map.of());
    }

    /** {@return first attempts, those of the module with most of them first} */
    Stream<Waiting> first() {
        return first.values().stream()
                .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                .flatMap(units -> units.values().stream());
    }

    Stream<Waiting> retries() {
        return retries.values().stream();
    }

    /** {@return those that no other worker may live beside, by number} */
    Map<Integer, Waiting> apart() {
        return apart;
    }

    Optional<Waiting> alone(long now) {
        return alone.stream().filter(waiting -> waiting.isDue(now)).findFirst();
    }

    /** {@return whether one of that module competes for what is free} */
    boolean competes(String module) {
        return first.containsKey(module) || retries().anyMatch(waiting -> waiting.unit.module().equals(module));
    }

    /** {@return those that compete for what is free} */
    Stream<Waiting> competing() {
        return Stream.concat(first.values().stream().flatMap(units -> units.values().stream()), retries());
    }

    Stream<Waiting> all() {
        return Stream.of(competing(), apart.values().stream(), alone.stream(), bound.values().stream().flatMap(Deque::stream))
                .flatMap(waiting -> waiting);
    }

    boolean isEmpty() {
        return first.isEmpty() && retries.isEmpty() && apart.isEmpty() && alone.isEmpty() && bound.isEmpty();
    }

    List<UnitPlan> drain() {
        List<UnitPlan> all = new ArrayList<>();
        all().forEach(waiting -> all.add(waiting.unit));
        all().forEach(waiting -> waiting.need.queued = 0);
        first.clear();
        retries.clear();
        apart.clear();
        alone.clear();
        bound.clear();
        return all;
    }

    private static Map<Integer, Waiting> without(Map<Integer, Waiting> units, int number) {
        units.remove(number);
        return units.isEmpty() ? null : units;
    }
}
