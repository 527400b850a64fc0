package io.github.mvnrunner.engine.schedule;

import io.github.mvnrunner.engine.plan.Demand;
import io.github.mvnrunner.engine.plan.ForkLimit;
import io.github.mvnrunner.engine.schedule.Holding.Company;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Keeps what is taken: slots, threads of test groups, locks. */
final class Holdings {
    private final int slots;
    private final Map<String, Integer> limits;
    private final Estimates estimates;
    private final Map<Integer, Holding> bySlot = new TreeMap<>();

    Holdings(int slots, Map<String, Integer> limits, Estimates estimates) {
        this.slots = slots;
        this.limits = Map.copyOf(limits);
        this.estimates = estimates;
    }

    boolean isEmpty() {
        return bySlot.isEmpty();
    }

    /** {@return whether nothing may run beside what runs} */
    boolean closed() {
        return bySlot.values().stream().anyMatch(holding -> holding.company() == Company.NONE);
    }

    /** {@return whether that can be had now, while those who wait for room keep theirs} */
    boolean fits(Demand demand, Collection<Demand> reserved) {
        List<Demand> taken = new ArrayList<>(reserved);
        bySlot.values().forEach(holding -> taken.add(holding.demand()));
        return taken.stream().mapToInt(this::weight).sum() + weight(demand) <= slots
                && demand.group().map(group -> roomIn(group, demand, taken)).orElse(true)
                && demand.forks().map(limit -> roomBeside(limit, taken)).orElse(true)
                && taken.stream().noneMatch(other -> other.locks().conflictsWith(demand.locks()));
    }

    /** {@return whether as many units of its module run as may; the next one to end makes room for it} */
    boolean hasAllForks(Demand demand) {
        List<Demand> taken = bySlot.values().stream().map(Holding::demand).toList();
        return demand.forks().filter(limit -> !roomBeside(limit, taken)).isPresent();
    }

    Holding take(int slot, Demand demand, Company company) {
        Holding holding = new Holding(demand, demand.group().map(this::lowestFree), company);
        bySlot.put(slot, holding);
        return holding;
    }

    Optional<Holding> at(int slot) {
        return Optional.ofNullable(bySlot.get(slot));
    }

    void release(int slot) {
        bySlot.remove(slot);
    }

    private int weight(Demand demand) {
        return Math.min(demand.weight(), slots);
    }

    private boolean roomIn(String group, Demand demand, List<Demand> taken) {
        int limit = limits.getOrDefault(group, slots);
        int used = taken.stream()
                .filter(other -> other.group().equals(demand.group()))
                .mapToInt(other -> Math.min(other.weight(), limit))
                .sum();
        return used + Math.min(demand.weight(), limit) <= limit;
    }

    private boolean roomBeside(ForkLimit limit, List<Demand> taken) {
        return taken.stream()
                        .filter(other -> other.forks().filter(forks -> forks.module().equals(limit.module())).isPresent())
                        .count()
                < estimates.most(limit);
    }

    private int lowestFree(String group) {
        Set<Integer> used = bySlot.values().stream()
                .filter(holding -> holding.demand().group().filter(group::equals).isPresent())
                .flatMap(holding -> holding.groupSlot().stream())
                .collect(Collectors.toSet());
        return IntStream.iterate(0, number -> number + 1)
                .filter(number -> !used.contains(number))
                .findFirst()
                .getAsInt();
    }
}
