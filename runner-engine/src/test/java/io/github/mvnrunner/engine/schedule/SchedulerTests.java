package io.github.mvnrunner.engine.schedule;

import static io.github.mvnrunner.engine.schedule.Units.alone;
import static io.github.mvnrunner.engine.schedule.Units.first;
import static io.github.mvnrunner.engine.schedule.Units.group;
import static io.github.mvnrunner.engine.schedule.Units.locks;
import static io.github.mvnrunner.engine.schedule.Units.priority;
import static io.github.mvnrunner.engine.schedule.Units.retry;
import static io.github.mvnrunner.engine.schedule.Units.scripts;
import static io.github.mvnrunner.engine.schedule.Units.weight;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.plan.LockSet.Mode;
import io.github.mvnrunner.engine.plan.LockSet;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SchedulerTests {
    private static final Slot COLD = new Slot(0, Optional.empty());
    private static final LockSet READS = LockSet.of("port", Mode.READ);
    private static final LockSet WRITES = LockSet.of("port", Mode.WRITE);

    private final Scheduler scheduler = new Scheduler(2, Map.of("db", 1), List.of());

    @Test
    void nothingPendingGivesNothing() {
        assertThat(scheduler.hasPending()).isFalse();
        assertThat(scheduler.next(COLD, 0)).isEmpty();
    }

    @Test
    void modulesAreDiscoveredInOrderAndOnce() {
        Scheduler two = new Scheduler(2, Map.of(), List.of("a", "b"));
        assertThat(two.next(COLD, 0)).contains(new Assignment.Discover("a"));
        assertThat(two.next(COLD, 0)).contains(new Assignment.Discover("b"));
        assertThat(two.hasPending()).isFalse();
    }

    @Test
    void waitingWorkerGoesOnInTheOrderOfItsLaunch() {
        UnitPlan one = first(1, "a");
        UnitPlan two = first(2, "a");
        add(one, two);
        assertThat(scheduler.next(warm("a", 2, 1), 0)).contains(new Assignment.Continue(two, Optional.empty()));
        assertThat(scheduler.next(warm("a", 2, 1), 0)).contains(new Assignment.Continue(one, Optional.empty()));
    }

    @Test
    void waitingWorkerComesBeforeDiscovery() {
        Scheduler mixed = new Scheduler(2, Map.of(), List.of("b"));
        mixed.add(first(1, "a"), 0);
        assertThat(mixed.next(warm("a", 1), 0).orElseThrow()).isInstanceOf(Assignment.Continue.class);
    }

    @Test
    void discoveryComesBeforeASecondWorkerOfAModule() {
        Scheduler mixed = new Scheduler(2, Map.of(), List.of("b"));
        mixed.add(first(1, "a"), 0);
        assertThat(mixed.next(COLD, 0)).contains(new Assignment.Discover("b"));
    }

    @Test
    void freshWorkerLaunchesTheModuleWithMostUnitsWaiting() {
        UnitPlan one = first(2, "b");
        UnitPlan two = first(3, "b");
        add(first(1, "a"), one, two);
        assertThat(scheduler.next(COLD, 0)).contains(new Assignment.Launch(one, List.of(one, two), Optional.empty()));
    }

    @Test
    void unitsOfDifferentScriptsDoNotShareALaunch() {
        UnitPlan one = first(1, scripts("database"));
        UnitPlan two = first(2, scripts("queue"));
        UnitPlan three = first(3, scripts("database"));
        add(one, two, three);
        assertThat(scheduler.next(COLD, 0)).contains(new Assignment.Launch(one, List.of(one, three), Optional.empty()));
    }

    @Test
    void unitsOfOneTopLevelDoNotShareALaunch() {
        UnitPlan one = Units.unit(1, "a", "top", Purpose.FIRST);
        UnitPlan rest = Units.unit(2, "a", "top", Purpose.FIRST);
        add(one, rest);
        assertThat(scheduler.next(COLD, 0)).contains(new Assignment.Launch(one, List.of(one), Optional.empty()));
        assertThat(scheduler.next(COLD, 0)).contains(new Assignment.Launch(rest, List.of(rest), Optional.empty()));
    }

    @Test
    void retriesWaitForFirstAttemptsAndHaveALaunchOfTheirOwn() {
        UnitPlan retry = retry(1);
        UnitPlan first = first(2, "a");
        add(retry, first);
        assertThat(scheduler.next(COLD, 0)).contains(new Assignment.Launch(first, List.of(first), Optional.empty()));
        assertThat(scheduler.next(COLD, 0)).contains(new Assignment.Launch(retry, List.of(retry), Optional.empty()));
    }

    @Test
    void loneUnitWaitsUntilAllSlotsAreFree() {
        UnitPlan alone = alone(2);
        add(first(1, "a"), alone);
        next(0);
        assertThat(offer(1)).isEmpty();
        scheduler.released(0);
        assertThat(scheduler.next(COLD, 0)).contains(new Assignment.Launch(alone, List.of(alone), Optional.empty()));
    }

    @Test
    void nothingStartsBesideALoneUnit() {
        add(alone(1));
        scheduler.next(COLD, 0);
        add(first(2, "a"));
        assertThat(scheduler.next(COLD, 0)).isEmpty();
        scheduler.released(0);
        assertThat(scheduler.next(COLD, 0)).isPresent();
    }

    @Test
    void workerReachesOnlyPendingUnitsOfItsModule() {
        add(first(1, "a"));
        assertThat(scheduler.reaches(warm("a", 1, 2))).isTrue();
        assertThat(scheduler.reaches(warm("a", 2))).isFalse();
        assertThat(scheduler.reaches(warm("b", 1))).isFalse();
    }

    @Test
    void drainTakesAllThatWaits() {
        Scheduler full = new Scheduler(2, Map.of(), List.of("b"));
        UnitPlan first = first(1, "a");
        UnitPlan retry = retry(2);
        UnitPlan alone = alone(3);
        List.of(first, retry, alone).forEach(unit -> full.add(unit, 0));
        assertThat(full.drain()).containsExactly(first, retry, alone);
        assertThat(full.hasPending()).isFalse();
    }

    @Test
    void unitWithoutRoomDoesNotBlockOneThatHas() {
        UnitPlan light = first(2, weight(1));
        add(first(1, weight(1)), first(3, weight(2)), light);
        next(0);
        assertThat(next(1)).isEqualTo(light);
    }

    @Test
    void unitHeavierThanTheMachineRunsByItself() {
        UnitPlan heavy = first(1, weight(9));
        add(heavy, first(2, "a"));
        assertThat(next(0)).isEqualTo(heavy);
        assertThat(offer(1)).isEmpty();
    }

    /** Two slots of light units never leave two of them free at once, unless room is made. */
    @Test
    void heavyUnitIsPassedOverOnlySoOften() {
        UnitPlan heavy = first(1, weight(2));
        add(first(2, "a"));
        next(0);
        add(heavy);
        int light = 0;
        for (boolean waitedFor = false; !waitedFor; light++) {
            add(first(3 + light, "a"));
            int slot = light % 2 == 0 ? 1 : 0;
            waitedFor = offer(slot).isEmpty();
            scheduler.released(1 - slot);
        }
        assertThat(light).isEqualTo(1 + 2 * Scheduler.PATIENCE);
        assertThat(next(0)).isEqualTo(heavy);
    }

    @Test
    void groupIsNeverWiderThanItsLimit() {
        UnitPlan other = first(3, "a");
        add(first(1, group("db", 1)), first(2, group("db", 1)), other);
        next(0);
        assertThat(next(1)).isEqualTo(other);
    }

    @Test
    void unitHeavierThanItsGroupTakesAllOfIt() {
        UnitPlan wide = first(1, group("db", 2));
        add(wide);
        assertThat(next(0)).isEqualTo(wide);
    }

    @Test
    void groupSlotIsTheLowestThatIsFree() {
        Scheduler wide = new Scheduler(4, Map.of("net", 3), List.of());
        for (int number = 1; number <= 4; number++) {
            wide.add(first(number, group("net", 1)), 0);
        }
        assertThat(groupSlot(wide.next(cold(0), 0))).contains(0);
        assertThat(groupSlot(wide.next(cold(1), 0))).contains(1);
        wide.released(0);
        assertThat(groupSlot(wide.next(cold(0), 0))).contains(0);
    }

    @Test
    void unitOutsideGroupsHasNoGroupSlot() {
        add(first(1, "a"));
        assertThat(groupSlot(offer(0))).isEmpty();
    }

    @Test
    void writersOfOneKeyTakeTurns() {
        UnitPlan second = first(2, locks(WRITES));
        add(first(1, locks(WRITES)), second);
        next(0);
        assertThat(offer(1)).isEmpty();
        scheduler.released(0);
        assertThat(next(1)).isEqualTo(second);
    }

    @Test
    void readersRunSideBySide() {
        add(first(1, locks(READS)), first(2, locks(READS)));
        next(0);
        assertThat(offer(1)).isPresent();
    }

    @Test
    void isolatedUnitRunsWithoutAnyOther() {
        UnitPlan isolated = first(1, locks(LockSet.of(LockSet.GLOBAL_KEY, Mode.WRITE)));
        add(isolated, first(2, "a"));
        assertThat(next(0)).isEqualTo(isolated);
        assertThat(offer(1)).isEmpty();
    }

    @Test
    void higherPriorityStartsEarlier() {
        UnitPlan high = first(2, priority(1));
        UnitPlan low = first(1, priority(-1));
        UnitPlan usual = first(3, "a");
        add(low, usual, high);
        assertThat(offer(0)).contains(new Assignment.Launch(high, List.of(high, usual, low), Optional.empty()));
        assertThat(next(1)).isEqualTo(usual);
    }

    @Test
    void higherPriorityBeatsAWarmWorker() {
        UnitPlan high = first(2, "b").demanding(priority(1));
        add(first(1, "a"), high);
        assertThat(unit(scheduler.next(warm("a", 1), 0))).isEqualTo(high);
    }

    @Test
    void modulesAreDiscoveredBetweenHighAndLowPriorities() {
        Scheduler mixed = new Scheduler(2, Map.of(), List.of("b", "c"));
        UnitPlan high = first(1, priority(1));
        UnitPlan low = first(2, priority(-1));
        mixed.add(low, 0);
        mixed.add(high, 0);
        assertThat(unit(mixed.next(cold(0), 0))).isEqualTo(high);
        assertThat(mixed.next(warm("a", 2), 0)).contains(new Assignment.Discover("b"));
    }

    @Test
    void retryComesAfterFirstAttemptsWhateverItsPriority() {
        UnitPlan first = first(1, priority(-100));
        add(retry(2).demanding(priority(100)), first);
        assertThat(next(0)).isEqualTo(first);
    }

    @Test
    void unitIsHeldBackForItsDelay() {
        UnitPlan late = retry(1).after(Duration.ofNanos(10));
        scheduler.add(late, 100);
        assertThat(scheduler.next(COLD, 109)).isEmpty();
        assertThat(scheduler.untilNext(103)).contains(Duration.ofNanos(7));
        assertThat(unit(scheduler.next(COLD, 110))).isEqualTo(late);
        assertThat(scheduler.untilNext(110)).isEmpty();
    }

    @Test
    void delayTooLongToCountIsNoReasonToStart() {
        scheduler.add(retry(1).after(Duration.ofSeconds(Long.MAX_VALUE)), Long.MAX_VALUE);
        assertThat(scheduler.next(COLD, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void clockMayOverflow() {
        scheduler.add(retry(1).after(Duration.ofNanos(10)), Long.MAX_VALUE);
        assertThat(scheduler.next(COLD, Long.MAX_VALUE)).isEmpty();
        assertThat(scheduler.next(COLD, Long.MIN_VALUE + 9)).isPresent();
    }

    @Test
    void unitBoundToASlotComesFirstThere() {
        UnitPlan retry = retry(2);
        add(first(1, "a"), first(3, "a"));
        next(0);
        scheduler.bind(retry, 0, 0);
        scheduler.released(0);
        assertThat(next(0)).isEqualTo(retry);
    }

    @Test
    void slotAndRoomAreKeptForABoundUnitWhileItsDelayRuns() {
        UnitPlan retry = retry(2).demanding(weight(2)).after(Duration.ofNanos(10));
        add(first(1, weight(2)), first(3, "a"));
        next(0);
        scheduler.bind(retry, 0, 0);
        scheduler.released(0);
        assertThat(scheduler.next(cold(0), 9)).isEmpty();
        assertThat(scheduler.next(cold(1), 9)).isEmpty();
        assertThat(unit(scheduler.next(cold(0), 10))).isEqualTo(retry);
    }

    @Test
    void boundUnitThatNeedsMoreThanIsFreeWaitsWithTheOthers() {
        add(first(1, "a"), first(3, "a"));
        next(0);
        next(1);
        scheduler.bind(retry(2).demanding(weight(2)), 0, 0);
        scheduler.released(0);
        assertThat(offer(0)).isEmpty();
        scheduler.released(1);
        assertThat(offer(1)).isPresent();
    }

    @Test
    void drainGivesUpWhatIsKept() {
        UnitPlan retry = retry(2).demanding(weight(2));
        add(first(1, weight(2)));
        next(0);
        scheduler.bind(retry, 0, 0);
        scheduler.released(0);
        assertThat(scheduler.drain()).containsExactly(retry);
        add(first(3, "a"));
        assertThat(offer(1)).isPresent();
    }

    private void add(UnitPlan... units) {
        List.of(units).forEach(unit -> scheduler.add(unit, 0));
    }

    private Optional<Assignment> offer(int slot) {
        return scheduler.next(cold(slot), 0);
    }

    private UnitPlan next(int slot) {
        return unit(offer(slot));
    }

    private static UnitPlan unit(Optional<Assignment> assignment) {
        return switch (assignment.orElseThrow()) {
            case Assignment.Continue(UnitPlan unit, _) -> unit;
            case Assignment.Launch(UnitPlan unit, _, _) -> unit;
            case Assignment.Discover(String module) -> throw new AssertionError(module);
            case Assignment.Accompany(String module) -> throw new AssertionError(module);
        };
    }

    private static Optional<Integer> groupSlot(Optional<Assignment> assignment) {
        return switch (assignment.orElseThrow()) {
            case Assignment.Continue(_, Optional<Integer> number) -> number;
            case Assignment.Launch(_, _, Optional<Integer> number) -> number;
            case Assignment.Discover(String module) -> throw new AssertionError(module);
            case Assignment.Accompany(String module) -> throw new AssertionError(module);
        };
    }

    private static Slot cold(int slot) {
        return new Slot(slot, Optional.empty());
    }

    static Slot warm(String module, Integer... reachable) {
        return new Slot(1, Optional.of(new Slot.Warm(module, List.of(reachable))));
    }
}
