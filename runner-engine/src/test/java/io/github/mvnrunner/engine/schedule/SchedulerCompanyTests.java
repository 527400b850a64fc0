package io.github.mvnrunner.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.plan.UnitPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Workers for modules whose tests nobody knows yet. */
final class SchedulerCompanyTests {
    private static final Slot COLD = new Slot(0, Optional.empty());

    private final Scheduler scheduler = new Scheduler(2, Map.of(), List.of());

    @Test
    void slotsWithNothingToDoStartWorkersForAModuleThatIsStillSearched() {
        scheduler.accompany("a", 2);
        assertThat(scheduler.next(COLD, 0)).contains(new Assignment.Accompany("a"));
        assertThat(scheduler.next(SchedulerTests.warm("a"), 0)).isEmpty();
        assertThat(scheduler.hasPending()).isTrue();
        scheduler.found("a");
        assertThat(scheduler.next(COLD, 0)).isEmpty();
        assertThat(scheduler.hasPending()).isFalse();
    }

    @Test
    void workersForAModuleThatIsStillSearchedAreNoMoreThanAsked() {
        scheduler.accompany("a", 1);
        scheduler.accompany("b", 0);
        assertThat(scheduler.next(COLD, 0)).contains(new Assignment.Accompany("a"));
        assertThat(scheduler.next(new Slot(1, Optional.empty()), 0)).isEmpty();
    }

    @Test
    void testsAndNewModulesComeBeforeOneMoreWorkerForAModuleThatIsSearched() {
        Scheduler two = new Scheduler(3, Map.of(), List.of("b"));
        two.accompany("a", 1);
        UnitPlan unit = Units.first(1, "c");
        two.add(unit, 0);
        assertThat(two.next(COLD, 0)).contains(new Assignment.Discover("b"));
        assertThat(two.next(new Slot(1, Optional.empty()), 0)).map(Assignment::module).contains("c");
        assertThat(two.next(new Slot(2, Optional.empty()), 0)).contains(new Assignment.Accompany("a"));
    }
}
