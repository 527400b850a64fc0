package io.github.mvnrunner.engine.schedule;

import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.plan.Demand;
import io.github.mvnrunner.engine.plan.LockSet.Mode;
import io.github.mvnrunner.engine.plan.LockSet;
import io.github.mvnrunner.engine.schedule.Scenario.Job;
import io.github.mvnrunner.engine.schedule.Scenario.Then;
import java.time.Duration;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Holds the scheduler to its rules over random runs; {@link Simulation} checks each step. */
final class SchedulerPropertyTests {

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void everyUnitRunsOnceWithinItsBoundsAndIsNeverPassedOverForGood(@ForAll("scenarios") Scenario scenario) {
        new Simulation(scenario).runToTheEnd();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatIsDrainedIsWhatWaits(@ForAll("scenarios") Scenario scenario, @ForAll @IntRange(max = 60) int steps) {
        new Simulation(scenario).runAndDrain(steps);
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 3),
                        jobs().list().ofMaxSize(15).list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.integers().between(0, 1000).list().ofMinSize(1).ofMaxSize(50))
                .as((slots, limit, modules, choices) ->
                        new Scenario(slots, Map.of("one", 1, "some", limit), modules, choices));
    }

    private static Arbitrary<Job> jobs() {
        return Combinators.combine(demands(), then().optional(0.3)).as(Job::new);
    }

    private static Arbitrary<Demand> demands() {
        return Combinators.combine(
                        Arbitraries.frequency(tuple(6, 1), tuple(2, 2), tuple(1, 3), tuple(1, 9)),
                        Arbitraries.of("one", "some").optional(0.3),
                        Arbitraries.frequency(tuple(6, 0), tuple(1, -1), tuple(1, 100)),
                        locks())
                .as(Demand::new);
    }

    private static Arbitrary<LockSet> locks() {
        Arbitrary<LockSet> one = Combinators.combine(Arbitraries.of("db", "net"), Arbitraries.of(Mode.class))
                .as(LockSet::of);
        return Arbitraries.frequencyOf(
                tuple(12, Arbitraries.just(LockSet.NONE)),
                tuple(4, one),
                tuple(2, Combinators.combine(one, one).as(LockSet::and)),
                tuple(1, Arbitraries.of(Mode.class).map(mode -> LockSet.of(LockSet.GLOBAL_KEY, mode))));
    }

    private static Arbitrary<Then> then() {
        return Combinators.combine(
                        Arbitraries.frequency(tuple(3, Purpose.RETRY), tuple(1, Purpose.ALONE)),
                        Arbitraries.of(Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(7)),
                        Arbitraries.of(true, false))
                .as(Then::new);
    }

    private static <T> Tuple2<Integer, T> tuple(int weight, T value) {
        return Tuple.of(weight, value);
    }
}
