package io.github.mvnrunner.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.Isolation;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.plan.Demand;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SchedulerTests {
    private static final Slot COLD = new Slot(0, Optional.empty());

    private final Scheduler scheduler = new Scheduler(2, List.of());

    @Test
    void nothingPendingGivesNothing() {
        assertThat(scheduler.hasPending()).isFalse();
        assertThat(scheduler.next(COLD)).isEmpty();
    }

    @Test
    void modulesAreDiscoveredInOrderAndOnce() {
        Scheduler two = new Scheduler(2, List.of("a", "b"));
        assertThat(two.next(COLD)).contains(new Assignment.Discover("a"));
        assertThat(two.next(COLD)).contains(new Assignment.Discover("b"));
        assertThat(two.hasPending()).isFalse();
    }

    @Test
    void waitingWorkerGoesOnInTheOrderOfItsLaunch() {
        UnitPlan one = first(1, "a");
        UnitPlan two = first(2, "a");
        add(one, two);
        assertThat(scheduler.next(warm("a", 2, 1))).contains(new Assignment.Continue(two));
        assertThat(scheduler.next(warm("a", 2, 1))).contains(new Assignment.Continue(one));
    }

    @Test
    void waitingWorkerComesBeforeDiscovery() {
        Scheduler mixed = new Scheduler(2, List.of("b"));
        mixed.add(first(1, "a"));
        assertThat(mixed.next(warm("a", 1)).orElseThrow()).isInstanceOf(Assignment.Continue.class);
    }

    @Test
    void discoveryComesBeforeASecondWorkerOfAModule() {
        Scheduler mixed = new Scheduler(2, List.of("b"));
        mixed.add(first(1, "a"));
        assertThat(mixed.next(COLD)).contains(new Assignment.Discover("b"));
    }

    @Test
    void freshWorkerLaunchesTheModuleWithMostUnitsWaiting() {
        UnitPlan one = first(2, "b");
        UnitPlan two = first(3, "b");
        add(first(1, "a"), one, two);
        assertThat(scheduler.next(COLD)).contains(new Assignment.Launch(one, List.of(one, two)));
    }

    @Test
    void unitsOfOneTopLevelDoNotShareALaunch() {
        UnitPlan one = unit(1, "a", "top", Purpose.FIRST);
        UnitPlan rest = unit(2, "a", "top", Purpose.FIRST);
        add(one, rest);
        assertThat(scheduler.next(COLD)).contains(new Assignment.Launch(one, List.of(one)));
        assertThat(scheduler.next(COLD)).contains(new Assignment.Launch(rest, List.of(rest)));
    }

    @Test
    void retriesWaitForFirstAttemptsAndHaveALaunchOfTheirOwn() {
        UnitPlan retry = unit(1, "a", "x", Purpose.RETRY);
        UnitPlan first = first(2, "a");
        add(retry, first);
        assertThat(scheduler.next(COLD)).contains(new Assignment.Launch(first, List.of(first)));
        assertThat(scheduler.next(COLD)).contains(new Assignment.Launch(retry, List.of(retry)));
    }

    @Test
    void loneUnitWaitsUntilAllSlotsAreFree() {
        UnitPlan alone = unit(2, "a", "x", Purpose.ALONE);
        add(first(1, "a"), alone);
        scheduler.next(COLD);
        assertThat(scheduler.next(COLD)).isEmpty();
        scheduler.released();
        assertThat(scheduler.next(COLD)).contains(new Assignment.Launch(alone, List.of(alone)));
    }

    @Test
    void nothingStartsBesideALoneUnit() {
        add(unit(1, "a", "x", Purpose.ALONE));
        scheduler.next(COLD);
        add(first(2, "a"));
        assertThat(scheduler.next(COLD)).isEmpty();
        scheduler.released();
        assertThat(scheduler.next(COLD)).isPresent();
    }

    @Test
    void workerReachesOnlyPendingUnitsOfItsModule() {
        add(first(1, "a"));
        assertThat(scheduler.reaches(warm("a", 1, 2).warm().orElseThrow())).isTrue();
        assertThat(scheduler.reaches(warm("a", 2).warm().orElseThrow())).isFalse();
        assertThat(scheduler.reaches(warm("b", 1).warm().orElseThrow())).isFalse();
    }

    @Test
    void drainTakesAllThatWaits() {
        Scheduler full = new Scheduler(2, List.of("b"));
        UnitPlan first = first(1, "a");
        UnitPlan retry = unit(2, "a", "x", Purpose.RETRY);
        UnitPlan alone = unit(3, "a", "y", Purpose.ALONE);
        List.of(first, retry, alone).forEach(full::add);
        assertThat(full.drain()).containsExactly(first, retry, alone);
        assertThat(full.hasPending()).isFalse();
    }

    private void add(UnitPlan... units) {
        List.of(units).forEach(scheduler::add);
    }

    private static Slot warm(String module, Integer... reachable) {
        return new Slot(0, Optional.of(new Slot.Warm(module, List.of(reachable))));
    }

    private static UnitPlan first(int number, String module) {
        return unit(number, module, "top" + number, Purpose.FIRST);
    }

    private static UnitPlan unit(int number, String module, String top, Purpose purpose) {
        return new UnitPlan(
                number,
                module,
                "Suite",
                List.of(top),
                List.of(),
                Map.of(),
                purpose,
                Map.of(),
                false,
                Isolation.SHARED,
                Demand.NONE,
                Duration.ZERO);
    }
}
