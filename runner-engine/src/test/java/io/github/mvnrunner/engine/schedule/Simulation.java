package io.github.mvnrunner.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.plan.Demand;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.schedule.Scenario.Job;
import io.github.mvnrunner.engine.schedule.Scenario.Then;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Plays the executor's part for a scheduler and checks every step against the rules.
 *
 * <p>Keeps books of its own: what the scheduler holds, and why, is never asked.
 */
final class Simulation {
    private static final int MANY_STEPS = 100_000;

    private final Scenario scenario;
    private final Scheduler scheduler;
    private final TreeSet<Integer> free = new TreeSet<>();
    private final Map<Integer, Slot.Warm> warm = new HashMap<>();
    private final Map<Integer, List<Integer>> launches = new HashMap<>();

    /** What runs, by slot, the oldest first; a worker that looks for tests or leaves runs no unit. */
    private final Map<Integer, Optional<UnitPlan>> running = new LinkedHashMap<>();

    private final Map<Integer, String> discovering = new TreeMap<>();
    private final Map<Integer, Integer> groupSlots = new HashMap<>();
    private final Map<Integer, UnitPlan> waiting = new LinkedHashMap<>();
    private final Map<Integer, Long> queuedAt = new HashMap<>();
    private final Map<Integer, Job> jobs = new HashMap<>();
    private final Map<Integer, List<UnitPlan>> bound = new TreeMap<>();
    private final Set<Integer> started = new HashSet<>();
    private final Map<Integer, Integer> passedOver = new HashMap<>();
    private final Map<Integer, Set<Integer>> inTheWay = new HashMap<>();
    private long now;
    private int numbers;
    private int steps;
    private int chosen;

    Simulation(Scenario scenario) {
        this.scenario = scenario;
        this.scheduler = new Scheduler(
                scenario.slots(),
                scenario.limits(),
                IntStream.range(0, scenario.modules().size())
                        .mapToObj(String::valueOf)
                        .toList());
        for (int slot = 0; slot < scenario.slots(); slot++) {
            free.add(slot);
        }
    }

    /** Runs all, then checks that nothing was lost. */
    void runToTheEnd() {
        run(Integer.MAX_VALUE);
        assertThat(waiting).isEmpty();
        assertThat(started).hasSize(numbers);
        assertThat(scheduler.hasPending()).isFalse();
        assertThat(scheduler.untilNext(now)).isEmpty();
    }

    /** Runs some steps, then checks that what is drained is what waits. */
    void runAndDrain(int atMost) {
        run(atMost);
        assertThat(scheduler.drain()).containsExactlyInAnyOrderElementsOf(waiting.values());
        assertThat(scheduler.hasPending()).isFalse();
        free.forEach(slot -> assertThat(scheduler.next(new Slot(slot, Optional.empty()), now)).isEmpty());
    }

    private void run(int atMost) {
        fill();
        while (steps < atMost && (!running.isEmpty() || scheduler.hasPending())) {
            assertThat(++steps).as("steps").isLessThan(MANY_STEPS);
            if (running.isEmpty()) {
                sleep();
            } else if (scheduler.untilNext(now).isPresent() && choice() % 4 == 0) {
                sleep();
            } else {
                end(List.copyOf(running.keySet()).get(choice() % running.size()));
            }
            fill();
        }
    }

    private int choice() {
        return scenario.choices().get(chosen++ % scenario.choices().size());
    }

    private void sleep() {
        Optional<Duration> next = scheduler.untilNext(now);
        assertThat(next).as("nothing runs, nothing starts, so something must be held back").isPresent();
        assertThat(next.get()).isPositive();
        now += next.get().toNanos();
    }

    private void end(int slot) {
        Optional<UnitPlan> unit = running.remove(slot);
        Optional.ofNullable(discovering.remove(slot)).ifPresent(module -> discovered(module, slot));
        unit.ifPresent(ended -> ended(ended, slot));
        if (bound.getOrDefault(slot, List.of()).isEmpty()) {
            inTheWay.values().forEach(blockers -> blockers.remove(slot));
        }
        free.add(slot);
        scheduler.released(slot);
    }

    private void discovered(String module, int slot) {
        List<Integer> launch = new ArrayList<>();
        scenario.modules().get(Integer.parseInt(module)).forEach(job -> {
            UnitPlan unit = Units.first(++numbers, module).demanding(job.demand());
            jobs.put(unit.number(), job);
            launch.add(unit.number());
            queue(unit);
        });
        launches.put(slot, launch);
        warm.put(slot, new Slot.Warm(module, launch));
    }

    private void ended(UnitPlan unit, int slot) {
        groupSlots.remove(slot);
        List<Integer> launch = launches.getOrDefault(slot, List.of());
        int at = launch.indexOf(unit.number());
        if (at >= 0) {
            warm.put(slot, new Slot.Warm(unit.module(), launch.subList(at + 1, launch.size())));
        }
        Optional.ofNullable(jobs.get(unit.number())).flatMap(Job::then).ifPresent(then -> again(unit, then, slot));
    }

    private void again(UnitPlan unit, Then then, int slot) {
        UnitPlan next = Units.unit(++numbers, unit.module(), unit.topLevels().getFirst(), then.purpose())
                .demanding(unit.demand())
                .after(then.delay());
        if (then.bound() && then.purpose() == Purpose.RETRY) {
            bound.computeIfAbsent(slot, _ -> new ArrayList<>()).add(next);
            waiting.put(next.number(), next);
            queuedAt.put(next.number(), now);
            scheduler.bind(next, slot, now);
        } else {
            queue(next);
        }
    }

    private void queue(UnitPlan unit) {
        waiting.put(unit.number(), unit);
        queuedAt.put(unit.number(), now);
        scheduler.add(unit, now);
    }

    private void fill() {
        for (int slot : List.copyOf(free)) {
            Optional<Slot.Warm> worker = Optional.ofNullable(warm.get(slot));
            if (worker.isPresent() && !scheduler.reaches(new Slot(slot, worker))) {
                warm.remove(slot);
                take(slot, Optional.empty());
                inTheWay.values().forEach(blockers -> blockers.add(slot));
                scheduler.occupied(slot);
            } else {
                scheduler.next(new Slot(slot, worker), now).ifPresent(assignment -> start(slot, assignment));
            }
        }
        checkThatNothingMoreFits();
        noteWhoIsInTheWay();
    }

    private void start(int slot, Assignment assignment) {
        assertThat(hasLone()).as("something starts beside a lone unit").isFalse();
        switch (assignment) {
            case Assignment.Discover(String module) -> {
                checkRoom(Demand.NONE, taken());
                countPassing(Purpose.FIRST, 0, -1);
                discovering.put(slot, module);
                warm.remove(slot);
                launches.remove(slot);
                take(slot, Optional.empty());
            }
            case Assignment.Accompany(String module) -> throw new AssertionError("nobody asked for company in " + module);
            case Assignment.Continue(UnitPlan unit, Optional<Integer> groupSlot) -> {
                assertThat(warm.get(slot).reachable()).contains(unit.number());
                begin(slot, unit, groupSlot);
            }
            case Assignment.Launch(UnitPlan unit, List<UnitPlan> launch, Optional<Integer> groupSlot) -> {
                assertThat(launch.getFirst()).isEqualTo(unit);
                launches.put(slot, launch.stream().map(UnitPlan::number).toList());
                begin(slot, unit, groupSlot);
            }
        }
    }

    private void begin(int slot, UnitPlan unit, Optional<Integer> groupSlot) {
        free.remove(slot);
        boolean wasBound = isBound(unit);
        if (wasBound) {
            assertThat(bound.get(slot).removeFirst()).as("keeps its slot and order").isEqualTo(unit);
        } else {
            assertThat(bound.getOrDefault(slot, List.of())).as("a kept slot").isEmpty();
        }
        checkRoom(unit.demand(), wasBound ? atWork() : taken());
        checkGroupSlot(slot, unit, groupSlot);
        assertThat(started.add(unit.number())).as("started twice").isTrue();
        assertThat(waiting.remove(unit.number())).as("was queued").isNotNull();
        assertThat(isDue(unit)).as("delay is over").isTrue();
        if (unit.alone()) {
            assertThat(running).isEmpty();
        }
        if (!wasBound) {
            countPassing(unit.purpose(), unit.demand().priority(), unit.number());
        }
        checkPatience(unit);
        warm.remove(slot);
        take(slot, Optional.of(unit));
    }

    private void take(int slot, Optional<UnitPlan> unit) {
        free.remove(slot);
        running.put(slot, unit);
    }

    private void checkRoom(Demand demand, Collection<Demand> taken) {
        if (!fits(demand, taken)) {
            throw new AssertionError(demand + " does not fit beside " + running);
        }
    }

    private void checkGroupSlot(int slot, UnitPlan unit, Optional<Integer> groupSlot) {
        assertThat(groupSlot.isPresent()).isEqualTo(unit.demand().group().isPresent());
        groupSlot.ifPresent(number -> {
            String group = unit.demand().group().get();
            assertThat(number).isBetween(0, limit(group) - 1);
            running.forEach((other, ran) -> ran.filter(one -> one.demand().group().equals(unit.demand().group()))
                    .ifPresent(_ -> assertThat(groupSlots.get(other)).isNotEqualTo(number)));
            groupSlots.put(slot, number);
        });
    }

    /** Work is conserved: an idle slot means that nothing fits, or would not beside what is waited for. */
    private void checkThatNothingMoreFits() {
        if (hasLone() || free.isEmpty() || free.stream().allMatch(slot -> !bound.getOrDefault(slot, List.of()).isEmpty())) {
            return;
        }
        List<Demand> taken = new ArrayList<>(taken());
        scheduler.awaited().ifPresent(unit -> taken.add(unit.demand()));
        waiting.values().stream()
                .filter(unit -> !unit.alone() && !isBound(unit) && isDue(unit))
                .forEach(unit -> assertThat(fits(unit.demand(), taken)).as("%s fits", unit).isFalse());
    }

    /** What begins later than the wait for a unit never delays it. */
    private void noteWhoIsInTheWay() {
        scheduler.awaited().ifPresent(unit -> {
            Set<Integer> blockers = inTheWay.computeIfAbsent(unit.number(), _ -> blockers());
            assertThat(blockers).as("%s is waited for, and all that began before has ended", unit).isNotEmpty();
        });
    }

    private Set<Integer> blockers() {
        Set<Integer> slots = new HashSet<>(running.keySet());
        bound.forEach((slot, units) -> {
            if (!units.isEmpty()) {
                slots.add(slot);
            }
        });
        return slots;
    }

    private void countPassing(Purpose purpose, int priority, int itself) {
        waiting.values().stream()
                .filter(unit -> unit.number() != itself && !unit.alone() && !isBound(unit) && isDue(unit))
                .filter(unit -> unit.purpose().compareTo(purpose) < 0
                        || unit.purpose() == purpose && unit.demand().priority() >= priority)
                .filter(unit -> !fits(unit.demand(), taken()))
                .forEach(unit -> passedOver.merge(unit.number(), 1, Integer::sum));
    }

    /** Who was passed over too often is waited for, unless another one is. */
    private void checkPatience(UnitPlan beginning) {
        if (scheduler.awaited().isEmpty()) {
            waiting.keySet().forEach(number -> assertThat(passedOver.getOrDefault(number, 0))
                    .as("unit %s was passed over, at last by %s", number, beginning)
                    .isLessThan(Scheduler.PATIENCE * scenario.slots()));
        }
    }

    private boolean hasLone() {
        return running.values().stream().flatMap(Optional::stream).anyMatch(UnitPlan::alone);
    }

    /** What a retry in its own slot has beside it: not those that only leave, as the first attempt had none. */
    private Collection<Demand> atWork() {
        return running.values().stream()
                .flatMap(unit -> unit.map(UnitPlan::demand).stream())
                .toList();
    }

    private Collection<Demand> taken() {
        Map<Integer, Demand> taken = new TreeMap<>();
        running.forEach((slot, unit) -> taken.put(slot, unit.map(UnitPlan::demand).orElse(Demand.NONE)));
        bound.forEach((slot, units) -> {
            boolean idle = free.contains(slot) || running.get(slot) != null && running.get(slot).isEmpty();
            if (idle && !units.isEmpty()) {
                taken.put(slot, units.getFirst().demand());
            }
        });
        return taken.values();
    }

    private boolean fits(Demand demand, Collection<Demand> taken) {
        int weight = taken.stream().mapToInt(this::weight).sum();
        boolean group = demand.group().map(name -> taken.stream()
                                .filter(other -> other.group().equals(demand.group()))
                                .mapToInt(other -> Math.min(other.weight(), limit(name)))
                                .sum()
                        + Math.min(demand.weight(), limit(name))
                <= limit(name)).orElse(true);
        boolean locks = taken.stream().noneMatch(other -> other.locks().conflictsWith(demand.locks()));
        return weight + weight(demand) <= scenario.slots() && group && locks;
    }

    private int weight(Demand demand) {
        return Math.min(demand.weight(), scenario.slots());
    }

    private int limit(String group) {
        return scenario.limits().get(group);
    }

    private boolean isBound(UnitPlan unit) {
        return bound.values().stream().anyMatch(units -> units.contains(unit));
    }

    private boolean isDue(UnitPlan unit) {
        return queuedAt.get(unit.number()) + unit.delay().toNanos() <= now;
    }
}
