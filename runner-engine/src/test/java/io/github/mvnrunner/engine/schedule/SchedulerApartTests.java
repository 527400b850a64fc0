package io.github.mvnrunner.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.plan.LockSet;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Units that no other worker may live beside. */
final class SchedulerApartTests {
    private static final Slot FIRST = new Slot(0, Optional.empty());
    private static final Slot SECOND = new Slot(1, Optional.empty());

    private final Scheduler scheduler = new Scheduler(2, Map.of(), List.of());

    @Test
    void theyComeWhenNothingElseIsLeftAndNothingRuns() {
        add(apart(1), Units.first(2, "a"));
        assertThat(scheduler.next(FIRST, 0)).map(SchedulerApartTests::unit).contains(Units.first(2, "a"));
        assertThat(scheduler.next(SECOND, 0)).as("the other one runs").isEmpty();
        scheduler.released(0);
        assertThat(scheduler.next(FIRST, 0)).map(SchedulerApartTests::unit).contains(apart(1));
        assertThat(scheduler.next(SECOND, 0)).isEmpty();
    }

    @Test
    void theyWaitUntilTheLastWorkerHasLeft() {
        add(apart(1));
        scheduler.occupied(1);
        assertThat(scheduler.next(FIRST, 0)).isEmpty();
        scheduler.released(1);
        assertThat(scheduler.next(FIRST, 0)).isPresent();
    }

    @Test
    void theyKeepToTheFirstSlotSoThatTheirWorkerIsTheOnlyOne() {
        add(apart(1));
        assertThat(scheduler.next(SECOND, 0)).isEmpty();
        assertThat(scheduler.hasPending()).isTrue();
        assertThat(scheduler.next(FIRST, 0)).isPresent();
        assertThat(scheduler.hasPending()).isFalse();
    }

    @Test
    void oneWorkerRunsAllOfItsModuleOneAfterTheOther() {
        UnitPlan other = Units.unit(3, "b", "top3", Purpose.FIRST)
                .demanding(Units.locks(LockSet.APART));
        add(other, apart(1), apart(2));
        Slot warm = new Slot(0, Optional.of(new Slot.Warm("a", List.of(1, 2))));
        assertThat(scheduler.reaches(warm)).isTrue();
        assertThat(scheduler.next(warm, 0)).contains(new Assignment.Continue(apart(1), Optional.empty()));
        scheduler.released(0);
        assertThat(scheduler.next(warm, 0)).contains(new Assignment.Continue(apart(2), Optional.empty()));
        scheduler.released(0);
        assertThat(scheduler.reaches(warm)).isFalse();
        assertThat(scheduler.next(FIRST, 0)).contains(new Assignment.Launch(other, List.of(other), Optional.empty()));
    }

    @Test
    void checkOfOneThatRanApartKeepsToNoSlot() {
        UnitPlan check = Units.unit(1, "a", "top1", Purpose.ALONE).demanding(Units.locks(LockSet.APART));
        add(check);
        assertThat(scheduler.next(SECOND, 0)).map(SchedulerApartTests::unit).contains(check);
    }

    @Test
    void workerOfAnotherSlotThatCouldRunThemLeavesAsAnyOther() {
        add(apart(1));
        assertThat(scheduler.reaches(new Slot(1, Optional.of(new Slot.Warm("a", List.of(1)))))).isFalse();
    }

    @Test
    void launchOfOneIsForAllOfItsModule() {
        add(apart(1), Units.first(3, "a"), apart(2));
        Assignment normal = scheduler.next(FIRST, 0).orElseThrow();
        assertThat(((Assignment.Launch) normal).launch()).containsExactly(Units.first(3, "a"));
        scheduler.released(0);
        assertThat(((Assignment.Launch) scheduler.next(FIRST, 0).orElseThrow()).launch()).containsExactly(apart(1), apart(2));
    }

    @Test
    void theyAreDrainedWithAllOthers() {
        add(apart(1), Units.first(2, "a"));
        assertThat(scheduler.drain()).containsExactlyInAnyOrder(apart(1), Units.first(2, "a"));
        assertThat(scheduler.hasPending()).isFalse();
    }

    private static UnitPlan unit(Assignment assignment) {
        return ((Assignment.Launch) assignment).unit();
    }

    private void add(UnitPlan... units) {
        for (UnitPlan unit : units) {
            scheduler.add(unit, 0);
        }
    }

    private static UnitPlan apart(int number) {
        return Units.first(number, Units.locks(LockSet.APART));
    }
}
