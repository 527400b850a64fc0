package io.github.mvnrunner.engine.schedule;

import static io.github.mvnrunner.engine.schedule.Units.first;
import static io.github.mvnrunner.engine.schedule.Units.forks;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.plan.UnitPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many units of a module run at once. */
final class SchedulerForksTests {
    private static final Slot COLD = new Slot(0, Optional.empty());

    private final Scheduler scheduler = new Scheduler(2, Map.of(), List.of());

    @Test
    void moduleRunsNoMoreUnitsAtOnceThanItsPomAllows() {
        UnitPlan first = first(1, forks("a", 1));
        UnitPlan second = first(2, forks("a", 1));
        UnitPlan other = first(3, forks("b", 1));
        add(first, second, other);
        assertThat(scheduler.next(COLD, 0)).map(Assignment::module).contains("a");
        assertThat(scheduler.next(new Slot(1, Optional.empty()), 0))
                .hasValueSatisfying(next -> assertThat(((Assignment.Launch) next).unit()).isEqualTo(other));
        scheduler.released(0);
        assertThat(scheduler.next(COLD, 0))
                .hasValueSatisfying(next -> assertThat(((Assignment.Launch) next).unit()).isEqualTo(second));
    }

    /** Its own worker comes to the unit; until then nothing else needs to wait for it. */
    @Test
    void unitThatWaitsForItsModulesOwnWorkerHoldsNobodyUp() {
        add(first(1, forks("a", 1)), first(2, forks("a", 1)));
        scheduler.next(COLD, 0);
        Slot other = new Slot(1, Optional.empty());
        for (int number = 3; number < 30; number++) {
            add(first(number, "b"));
            assertThat(scheduler.next(other, 0)).map(Assignment::module).contains("b");
            scheduler.released(1);
        }
        assertThat(scheduler.awaited()).isEmpty();
    }

    @Test
    void unitsOfAModuleCountTogetherWhateverTheirLimit() {
        add(first(1, forks("a", 2)), first(2, forks("a", 1)));
        scheduler.next(COLD, 0);
        assertThat(scheduler.next(new Slot(1, Optional.empty()), 0)).isEmpty();
    }

    private void add(UnitPlan... units) {
        for (UnitPlan unit : units) {
            scheduler.add(unit, 0);
        }
    }
}
