package io.github.mvnrunner.engine.schedule;

import static io.github.mvnrunner.engine.schedule.Units.first;
import static io.github.mvnrunner.engine.schedule.Units.forks;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.plan.Demand;
import io.github.mvnrunner.engine.plan.ForkLimit;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many units of a module run at once. */
final class SchedulerForksTests {
    private static final Slot COLD = new Slot(0, Optional.empty());
    private static final Slot OTHER = new Slot(1, Optional.empty());
    private static final Demand WORTH_ONE = forks(new ForkLimit("a", Integer.MAX_VALUE, 1, Duration.ofSeconds(5)));
    private static final long FIVE_SECONDS = Duration.ofSeconds(5).toNanos();

    private final Scheduler scheduler = new Scheduler(2, Map.of(), List.of());

    @Test
    void moduleRunsNoMoreUnitsAtOnceThanItsPomAllows() {
        UnitPlan first = first(1, forks("a", 1));
        UnitPlan second = first(2, forks("a", 1));
        UnitPlan other = first(3, forks("b", 1));
        add(first, second, other);
        assertThat(scheduler.next(COLD, 0)).map(Assignment::module).contains("a");
        assertThat(scheduler.next(OTHER, 0))
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
        for (int number = 3; number < 30; number++) {
            add(first(number, "b"));
            assertThat(scheduler.next(OTHER, 0)).map(Assignment::module).contains("b");
            scheduler.released(1);
        }
        assertThat(scheduler.awaited()).isEmpty();
    }

    @Test
    void unitsOfAModuleCountTogetherWhateverTheirLimit() {
        add(first(1, forks("a", 2)), first(2, forks("a", 1)));
        scheduler.next(COLD, 0);
        assertThat(scheduler.next(OTHER, 0)).isEmpty();
    }

    @Test
    void moduleWhoseClassesTakeLongerThanTheyDidGetsMoreWorkers() {
        UnitPlan third = first(3, WORTH_ONE);
        add(first(1, WORTH_ONE), first(2, WORTH_ONE), third);
        scheduler.next(COLD, 100);
        assertThat(scheduler.next(OTHER, 100 + FIVE_SECONDS - 1)).isEmpty();
        assertThat(scheduler.untilNext(100 + FIVE_SECONDS - 1)).contains(Duration.ofNanos(1));
        assertThat(scheduler.next(OTHER, 100 + FIVE_SECONDS)).map(Assignment::module).contains("a");
        scheduler.released(1);
        assertThat(scheduler.next(OTHER, 101 + FIVE_SECONDS))
                .as("once and for all")
                .hasValueSatisfying(next -> assertThat(((Assignment.Launch) next).unit()).isEqualTo(third));
    }

    @Test
    void retriesAreWaitedForLikeFirstAttempts() {
        add(first(1, WORTH_ONE), Units.retry(2).demanding(WORTH_ONE));
        scheduler.next(COLD, 0);
        assertThat(scheduler.untilNext(0)).contains(Duration.ofSeconds(5));
    }

    @Test
    void nobodyIsWokenForAModuleOfWhichNothingWaits() {
        add(first(1, WORTH_ONE), first(2, "b"));
        scheduler.next(COLD, 0);
        assertThat(scheduler.untilNext(0)).isEmpty();
    }

    /** Else whoever waits while all slots are busy would be woken again and again. */
    @Test
    void nobodyIsWokenForWhatHasTakenTooLongAlready() {
        add(first(1, WORTH_ONE), first(2, WORTH_ONE));
        scheduler.next(COLD, 0);
        assertThat(scheduler.untilNext(FIVE_SECONDS)).isEmpty();
    }

    @Test
    void whatThePomAllowsIsKeptHoweverLongClassesTake() {
        Demand demand = forks(new ForkLimit("a", 2, 1, Duration.ofSeconds(5)));
        Scheduler wide = new Scheduler(3, Map.of(), List.of());
        Stream.of(1, 2, 3).forEach(number -> wide.add(first(number, demand), 0));
        wide.next(COLD, 0);
        assertThat(wide.next(OTHER, FIVE_SECONDS)).isPresent();
        assertThat(wide.next(new Slot(2, Optional.empty()), 10 * FIVE_SECONDS)).isEmpty();
        assertThat(wide.untilNext(10 * FIVE_SECONDS)).isEmpty();
    }

    private void add(UnitPlan... units) {
        for (UnitPlan unit : units) {
            scheduler.add(unit, 0);
        }
    }
}
