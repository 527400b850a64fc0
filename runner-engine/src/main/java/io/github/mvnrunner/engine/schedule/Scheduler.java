package io.github.mvnrunner.engine.schedule;

import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.plan.Demand;
import io.github.mvnrunner.engine.plan.LockSet;
import io.github.mvnrunner.engine.plan.UnitPlan;
import io.github.mvnrunner.engine.schedule.Holding.Company;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a free slot does next; one pull queue over all modules.
 *
 * <h2>Order</h2>
 *
 * Among units that may start now, the one with the highest priority; of the same priority, each step cheaper than the
 * next:
 *
 * <ol>
 *   <li>a unit that the slot's waiting worker can still reach, which costs milliseconds;
 *   <li>a module that nobody has looked into yet, whose priority counts as 0, so that the first worker of a new module
 *       comes before the second of an old one (as Mill does);
 *   <li>the module with the most units waiting, in one more worker.
 *   <li>a worker for a module whose tests are still being looked for, so that it is there once they are known.
 * </ol>
 *
 * Retries come after all first attempts, by priority, each in a fresh worker; except those bound to the slot of the
 * failed attempt, which keep what that attempt held and come before all else there. Then, one after the other in the
 * first slot, those that no other worker may {@linkplain LockSet#isApart() live beside}. Checks for interference come
 * last, each alone on the machine.
 *
 * <h2>What fits</h2>
 *
 * A unit starts only where its weight, its test group and its locks leave room. One that doesn't fit is passed over, so
 * that it never blocks one that does. It doesn't starve, either: after {@link #PATIENCE} times the number of slots it is
 * waited for. From then on its room is reserved, others start only if they would fit beside it, and so nothing that
 * begins later can delay it. One unit is waited for at a time.
 *
 * <p>No clock, no thread: told the time by its caller, and confined to it.
 */
public final class Scheduler {
    /** How often, for each slot, a unit is passed over before it is waited for. */
    static final int PATIENCE = 2;

    private final int slots;
    private final Deque<String> undiscovered;
    private final Queues queues = new Queues();

    /** Those that were not due when anybody last asked; they stand in {@code queues}, too. */
    private final List<Waiting> delayed = new ArrayList<>();

    /** How many more workers each module may begin with whose tests are being looked for. */
    private final Map<String, Integer> company = new LinkedHashMap<>();
    private final Estimates estimates = new Estimates();
    private final Holdings holdings;
    private final Map<Demand, Need> needs = new HashMap<>();

    /** Slots whose holding belongs to a unit that is bound to them and has not begun. */
    private final Set<Integer> kept = new HashSet<>();

    private @Nullable Waiting awaited;

    /** Counts what may change the answer to whether something fits. */
    private long changes;

    /**
     * Makes a scheduler with nothing to do but look into modules.
     *
     * @param slots how many units of weight 1 may run at once
     * @param groups limits of test groups, by name; a group without one is as wide as the machine
     */
    public Scheduler(int slots, Map<String, Integer> groups, Collection<String> modules) {
        this.slots = slots;
        this.holdings = new Holdings(slots, groups, estimates);
        this.undiscovered = new ArrayDeque<>(modules);
    }

    /** Queues a unit behind those of its kind; its delay runs from {@code now}, in nanoseconds. */
    public void add(UnitPlan unit, long now) {
        queues.add(waiting(unit, now));
    }

    /** Queues a module behind all others that are still to be looked into, since the look at it failed. */
    public void lookAgain(String module) {
        undiscovered.add(module);
    }

    /** Lets so many slots that have nothing else to do start workers for a module, until its tests are {@link #found}. */
    public void accompany(String module, int workers) {
        if (workers > 0) {
            company.put(module, workers);
        }
    }

    /** Tells that the tests of a module are known, or never will be. */
    public void found(String module) {
        company.remove(module);
    }

    /**
     * Keeps a slot for a unit that comes before all else there.
     *
     * <p>Called before the slot is {@link #released}. What the unit needs is held while its delay runs; one that needs
     * more than is free then waits with the others instead.
     */
    public void bind(UnitPlan unit, int slot, long now) {
        queues.bind(waiting(unit, now), slot);
        if (holdings.at(slot).isEmpty()) {
            keep(slot, Demand.NONE);
        }
    }

    /** {@return what that slot does next, empty if nothing can start now} */
    public Optional<Assignment> next(Slot slot, long now) {
        if (holdings.closed()) {
            return Optional.empty();
        }
        if (estimates.exceed(now)) {
            changes++;
        }
        Optional<Waiting> bound = queues.boundTo(slot.number());
        if (bound.isPresent()) {
            return bound.filter(unit -> unit.isDue(now)).map(unit -> startBound(unit, slot.number()));
        }
        if (awaited != null && holdings.fits(awaited.need.demand, List.of())) {
            return Optional.of(start(awaited, slot, now));
        }
        Optional<Waiting> best = best(slot, now);
        if (discoversBefore(best, slot)) {
            return Optional.of(discover(slot.number(), now));
        }
        return best.map(unit -> start(unit, slot, now))
                .or(() -> single(slot, now))
                .or(() -> company(slot));
    }

    /** Tells that a slot is taken for something else than an assignment, such as a worker's leaving. */
    public void occupied(int slot) {
        if (!kept.contains(slot)) {
            hold(slot, Demand.NONE, Company.ANY);
        }
    }

    /** Tells that a slot is free again. */
    public void released(int slot) {
        Demand had = holdings.at(slot).map(Holding::demand).orElse(Demand.NONE);
        holdings.release(slot);
        changes++;
        keep(slot, had);
    }

    /**
     * {@return how long until a unit that is held back may start, empty if none is}
     *
     * @param now when free slots were last asked about, or before: what came due since then is not lost
     */
    public Optional<Duration> untilNext(long now) {
        delayed.removeIf(unit -> unit.isDue(now));
        Stream<Duration> due = delayed.stream().map(unit -> Duration.ofNanos(unit.due - now));
        return Stream.concat(due, estimates.untilExceeded(queues::competes, now)).min(Comparator.naturalOrder());
    }

    /** {@return whether anything waits to be started} */
    public boolean hasPending() {
        return !undiscovered.isEmpty() || !queues.isEmpty() || !company.isEmpty();
    }

    /** {@return the unit that was passed over too often, whose room is reserved} */
    Optional<UnitPlan> awaited() {
        return Optional.ofNullable(awaited).map(waiting -> waiting.unit);
    }

    /** {@return whether a unit is pending that the worker which waits on a slot, if there is one, may run there} */
    public boolean reaches(Slot slot) {
        return slot.warm().stream().anyMatch(warm -> {
            Map<Integer, Waiting> pending = queues.firstOf(warm.module());
            Map<Integer, Waiting> apart = slot.number() == 0 ? queues.apart() : Map.of();
            return warm.reachable().stream().anyMatch(unit -> pending.containsKey(unit) || apart.containsKey(unit));
        });
    }

    /** {@return all units that wait, which then wait no more} */
    public List<UnitPlan> drain() {
        undiscovered.clear();
        company.clear();
        kept.forEach(holdings::release);
        kept.clear();
        awaited = null;
        delayed.clear();
        changes++;
        return queues.drain();
    }

    private Optional<Waiting> best(Slot slot, long now) {
        return highest(() -> Stream.concat(reachable(slot), queues.first()), now)
                .or(() -> highest(queues::retries, now));
    }

    /** {@return the first of the highest priority}; most often the first of all has it, so that none else is looked at. */
    private Optional<Waiting> highest(Supplier<Stream<Waiting>> units, long now) {
        if (needs.values().stream().noneMatch(need -> need.queued > 0 && fits(need))) {
            return Optional.empty();
        }
        int top = needs.keySet().stream().mapToInt(Demand::priority).max().orElse(0);
        Predicate<Waiting> startable = unit -> unit.isDue(now) && fits(unit.need);
        return units.get()
                .filter(unit -> unit.priority() == top && startable.test(unit))
                .findFirst()
                .or(() -> units.get()
                        .filter(startable)
                        .reduce((best, unit) -> unit.priority() > best.priority() ? unit : best));
    }

    /** Not flat-mapped: within a concatenation that would look at all of them to find the first. */
    private Stream<Waiting> reachable(Slot slot) {
        if (slot.warm().isEmpty()) {
            return Stream.empty();
        }
        Map<Integer, Waiting> pending = queues.firstOf(slot.warm().get().module());
        return slot.warm().get().reachable().stream().map(pending::get).filter(Objects::nonNull);
    }

    private static boolean reaches(Slot slot, UnitPlan unit) {
        return unit.purpose() == Purpose.FIRST
                && slot.warm()
                        .filter(warm -> warm.module().equals(unit.module()))
                        .filter(warm -> warm.reachable().contains(unit.number()))
                        .isPresent();
    }

    private boolean discoversBefore(Optional<Waiting> best, Slot slot) {
        return !undiscovered.isEmpty()
                && fits(need(Demand.NONE))
                && best.filter(unit -> unit.unit.purpose() == Purpose.FIRST)
                        .filter(unit -> unit.priority() > 0 || unit.priority() == 0 && reaches(slot, unit.unit))
                        .isEmpty();
    }

    private Assignment discover(int slot, long now) {
        passOver(Purpose.FIRST, 0, now);
        hold(slot, Demand.NONE, Company.ANY);
        return new Assignment.Discover(undiscovered.remove());
    }

    private Assignment start(Waiting waiting, Slot slot, long now) {
        UnitPlan unit = waiting.unit;
        passOver(unit.purpose(), waiting.priority(), now);
        queues.remove(waiting);
        if (waiting == awaited) {
            awaited = mostPassedOver(now);
            changes++;
        }
        return begin(waiting, slot, Company.ANY, now);
    }

    private Assignment begin(Waiting waiting, Slot slot, Company company, long now) {
        UnitPlan unit = waiting.unit;
        unit.demand().forks().ifPresent(limit -> estimates.began(limit, now));
        Holding holding = hold(slot.number(), unit.demand(), company);
        return reaches(slot, unit)
                ? new Assignment.Continue(unit, holding.groupSlot())
                : new Assignment.Launch(unit, launch(unit), holding.groupSlot());
    }

    private Assignment startBound(Waiting waiting, int slot) {
        queues.unbind(slot);
        kept.remove(slot);
        UnitPlan unit = waiting.unit;
        return new Assignment.Launch(unit, List.of(unit), holdings.at(slot).flatMap(Holding::groupSlot));
    }

    private Optional<Assignment> single(Slot slot, long now) {
        if (!holdings.isEmpty()) {
            return Optional.empty();
        }
        Optional<Waiting> apart = queues.apart().values().stream()
                .filter(waiting -> waiting.isDue(now))
                .reduce((best, waiting) -> !reaches(slot, best.unit) && reaches(slot, waiting.unit) ? waiting : best);
        Optional<Waiting> single = apart.isPresent() ? apart.filter(_ -> slot.number() == 0) : queues.alone(now);
        return single.map(waiting -> {
            queues.remove(waiting);
            return begin(waiting, slot, Company.NONE, now);
        });
    }

    private Optional<Assignment> company(Slot slot) {
        if (company.isEmpty() || slot.warm().isPresent() || !fits(need(Demand.NONE))) {
            return Optional.empty();
        }
        String module = company.keySet().iterator().next();
        company.computeIfPresent(module, (_, workers) -> workers > 1 ? workers - 1 : null);
        hold(slot.number(), Demand.NONE, Company.ANY);
        return Optional.of(new Assignment.Accompany(module));
    }

    /**
     * Of two units that share a top-level node, which can't be told apart in one launch, the first wins. What scripts
     * hand to tests is a worker's for life.
     */
    private List<UnitPlan> launch(UnitPlan unit) {
        if (unit.fresh()) {
            return List.of(unit);
        }
        Map<Object, UnitPlan> chosen = new LinkedHashMap<>();
        chosen.put(place(unit), unit);
        (unit.demand().locks().isApart() ? queues.apart() : queues.firstOf(unit.module())).values().stream()
                .filter(other -> !other.unit.fresh() && other.unit.module().equals(unit.module()))
                .filter(other -> other.unit.demand().scripts().equals(unit.demand().scripts()))
                .sorted(Comparator.comparingInt(Waiting::priority).reversed())
                .forEach(other -> chosen.putIfAbsent(place(other.unit), other.unit));
        return List.copyOf(chosen.values());
    }

    /** Pieces run beside a launch, each by itself. */
    private static Object place(UnitPlan unit) {
        return unit.isPiece() ? unit.number() : unit.topLevels();
    }

    private Waiting waiting(UnitPlan unit, long now) {
        Waiting waiting = Waiting.of(unit, need(unit.demand()), now);
        if (!waiting.isDue(now)) {
            delayed.add(waiting);
        }
        return waiting;
    }

    private Need need(Demand demand) {
        return needs.computeIfAbsent(demand, Need::new);
    }

    private boolean fits(Need need) {
        if (need.asOf != changes) {
            need.asOf = changes;
            need.fits = holdings.fits(need.demand, awaited == null ? List.of() : List.of(awaited.need.demand));
        }
        return need.fits;
    }

    private Holding hold(int slot, Demand demand, Company company) {
        changes++;
        return holdings.take(slot, demand, company);
    }

    /** Holds what the next unit bound to a free slot needs; those that need more than there is are bound no more. */
    private void keep(int slot, Demand had) {
        Optional<Waiting> next = queues.boundTo(slot);
        while (next.map(unit -> unit.need.demand)
                .filter(demand -> !demand.equals(had) && !holdings.fits(demand, List.of()))
                .isPresent()) {
            queues.unbind(slot);
            queues.add(next.get());
            next = queues.boundTo(slot);
        }
        next.ifPresent(unit -> {
            hold(slot, unit.need.demand, Company.ANY);
            kept.add(slot);
        });
    }

    private void passOver(Purpose purpose, int priority, long now) {
        if (needs.values().stream().allMatch(this::fits)) {
            return;
        }
        queues.competing()
                .filter(unit -> unit.isDue(now) && unit.precedes(purpose, priority) && !fits(unit.need))
                .filter(unit -> !holdings.hasAllForks(unit.need.demand))
                .forEach(unit -> unit.passedOver++);
        if (awaited == null) {
            awaited = mostPassedOver(now);
            changes++;
        }
    }

    private @Nullable Waiting mostPassedOver(long now) {
        return queues.competing()
                .filter(unit -> unit.isDue(now) && unit.passedOver >= PATIENCE * slots)
                .max(Comparator.comparingInt(unit -> unit.passedOver))
                .orElse(null);
    }
}
