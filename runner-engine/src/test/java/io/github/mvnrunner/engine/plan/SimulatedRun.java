package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.config.Isolation;
import io.github.mvnrunner.engine.config.RetryOrder;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.schedule.Assignment;
import io.github.mvnrunner.engine.schedule.Scheduler;
import io.github.mvnrunner.engine.schedule.Slot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Runs a recording once more through the engine's own {@link Scheduler}, without processes and without waiting.
 *
 * <p>Time is a number that jumps from one end to the next. A worker takes {@code start} until its first class, which is what
 * looking into a module costs, too, and as many more as may help start meanwhile; it goes on without a pause, and leaves at once when its launch reaches nothing more.
 */
final class SimulatedRun {
    private final Recording recording;
    private final SimulatedOrder order;
    private final int slots;
    private final Duration start;
    private final Scheduler scheduler;
    private final List<Place> places;
    private final Map<Integer, UnitPlan> units = new TreeMap<>();
    private long now;
    private int workers;

    /** A slot: until when it is busy, with what, and the worker that waits there; confined to its simulation. */
    private static final class Place {
        final int number;
        long until = -1;
        Optional<String> looksInto = Optional.empty();
        Optional<String> module = Optional.empty();
        List<UnitPlan> launch = List.of();

        /** Whether its worker was started before the module's tests were known, all of which it then can run. */
        boolean accompanies;

        Place(int number) {
            this.number = number;
        }

        boolean busy() {
            return until >= 0;
        }

        /** A launch goes forwards only. */
        void passed(UnitPlan unit) {
            launch = launch.subList(launch.indexOf(unit) + 1, launch.size());
        }

        Slot view() {
            return new Slot(number, module.map(id ->
                    new Slot.Warm(id, launch.stream().map(UnitPlan::number).toList())));
        }
    }

    /**
     * Says how long a run took.
     *
     * @param bound the least that any order could need: an even share or the longest class, and one start
     * @param workers how many JVMs were started
     */
    record Result(Duration makespan, Duration bound, int workers) {
        double efficiency() {
            return (double) bound.toNanos() / makespan.toNanos();
        }
    }

    private SimulatedRun(Recording recording, SimulatedOrder order, int slots, Duration start) {
        this.recording = recording;
        this.order = order;
        this.slots = slots;
        this.start = start;
        this.scheduler = new Scheduler(slots, Map.of(), recording.modules().keySet());
        this.places = IntStream.range(0, slots).mapToObj(Place::new).toList();
    }

    /** {@return how the run goes in that order on so many slots, where a JVM takes that long to its first class} */
    static Result run(Recording recording, SimulatedOrder order, int slots, Duration start) {
        return new SimulatedRun(recording, order, slots, start).run();
    }

    private Result run() {
        fill();
        while (places.stream().anyMatch(Place::busy)) {
            now = places.stream().filter(Place::busy).mapToLong(place -> place.until).min().orElseThrow();
            places.stream().filter(place -> place.until == now).forEach(this::ended);
            places.stream().filter(place -> place.accompanies && !place.busy()).forEach(this::joined);
            fill();
        }
        if (scheduler.hasPending()) {
            throw new IllegalStateException("the scheduler leaves units unrun");
        }
        return new Result(Duration.ofNanos(now), bound(), workers);
    }

    private Duration bound() {
        Duration share = recording.total().dividedBy(slots);
        return (share.compareTo(recording.longest()) > 0 ? share : recording.longest()).plus(start);
    }

    private void fill() {
        for (Place place : places) {
            if (!place.busy()) {
                if (place.module.isPresent() && !scheduler.reaches(place.view())) {
                    place.module = Optional.empty();
                    place.launch = List.of();
                }
                scheduler.next(place.view(), now).ifPresent(next -> begin(place, next));
            }
        }
    }

    private void begin(Place place, Assignment next) {
        switch (next) {
            case Assignment.Discover(String module) -> {
                startWorker(place, module, List.of());
                place.looksInto = Optional.of(module);
                place.until = now + start.toNanos();
                scheduler.accompany(module, Math.min(slots, recording.modules().get(module).size()) - 1);
            }
            case Assignment.Accompany(String module) -> {
                startWorker(place, module, List.of());
                place.accompanies = true;
                place.until = now + start.toNanos();
            }
            case Assignment.Continue(UnitPlan unit, _) -> {
                place.passed(unit);
                place.until = now + time(unit);
            }
            case Assignment.Launch(UnitPlan unit, List<UnitPlan> launch, _) -> {
                startWorker(place, unit.module(), launch);
                place.passed(unit);
                place.until = now + start.toNanos() + time(unit);
            }
        }
    }

    private void startWorker(Place place, String module, List<UnitPlan> launch) {
        workers++;
        place.module = Optional.of(module);
        place.launch = launch;
    }

    private void ended(Place place) {
        place.until = -1;
        place.looksInto.ifPresent(module -> place.launch = found(module));
        place.looksInto = Optional.empty();
        scheduler.released(place.number);
    }

    private void joined(Place place) {
        place.accompanies = false;
        place.launch = units.values().stream()
                .filter(unit -> place.module.filter(unit.module()::equals).isPresent())
                .toList();
    }

    private List<UnitPlan> found(String module) {
        List<UnitPlan> all = new ArrayList<>();
        scheduler.found(module);
        for (SimulatedOrder.Placed placed : order.of(module, recording)) {
            UnitPlan unit = unit(units.size() + 1, module, placed);
            units.put(unit.number(), unit);
            all.add(unit);
            scheduler.add(unit, now);
        }
        return all;
    }

    private static UnitPlan unit(int number, String module, SimulatedOrder.Placed placed) {
        return new UnitPlan(
                number,
                module,
                placed.name(),
                List.of(placed.name()),
                List.of(),
                Map.of(),
                Purpose.FIRST,
                Map.of(),
                false,
                Isolation.SHARED,
                new Demand(1, Optional.empty(), placed.priority(), LockSet.NONE),
                RetryOrder.END,
                Duration.ZERO);
    }

    private long time(UnitPlan unit) {
        return recording.modules().get(unit.module()).get(unit.suite()).toNanos();
    }
}
