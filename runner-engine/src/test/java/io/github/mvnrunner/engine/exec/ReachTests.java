package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestMarks;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.config.Isolation;
import io.github.mvnrunner.engine.config.RetryOrder;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.plan.Demand;
import io.github.mvnrunner.engine.plan.TestSelector;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a launch of the nodes a to e, which goes forwards only, may still run. */
final class ReachTests {
    private final Reach reach = new Reach();

    @BeforeEach
    void discovers() {
        reach.discovered(Stream.of("a", "b", "c", "d", "e").map(ReachTests::top).toList());
    }

    @Test
    void unitsComeInTheOrderOfTheLaunch() {
        admit(unit(7, "d"), unit(9, "a"), unit(8, "c"));
        assertThat(reach).containsExactly(9, 8, 7).hasSize(3);
        assertThat(reach.units()).extracting(UnitPlan::number).containsExactly(9, 8, 7);
    }

    @Test
    void whatItNeverDiscoveredIsOutOfReach() {
        admit(unit(1, "x"), piece(2, "x"));
        assertThat(reach).isEmpty();
        assertThat(reach.knows("x")).isFalse();
        assertThat(reach.knows("e")).isTrue();
    }

    @Test
    void whatStandsBeforeAClassThatRanIsOutOfReach() {
        admit(unit(1, "a"), unit(2, "b"), unit(3, "c"), unit(4, "e"));
        reach.passed(List.of("c"));
        assertThat(reach).containsExactly(4);
        assertThat(reach.contains(3)).isFalse();
        admit(unit(5, "b"), unit(6, "d"));
        assertThat(reach).containsExactly(6, 4);
    }

    @Test
    void aUnitOfSeveralNodesIsInReachUntilAllArePassed() {
        admit(unit(1, "a", "d"), unit(2, "c"));
        assertThat(reach).containsExactly(1, 2, 1);
        reach.passed(List.of("c"));
        assertThat(reach).containsExactly(1);
        assertThat(reach.contains(1)).isTrue();
        reach.passed(List.of("d"));
        assertThat(reach).isEmpty();
        assertThat(reach.contains(1)).isFalse();
    }

    @Test
    void aUnitThatRanLeavesNothingBehind() {
        admit(unit(1, "b", "e"), unit(2, "c"));
        reach.passed(List.of("b", "e"));
        assertThat(reach).containsExactly(2);
    }

    @Test
    void whatIsPassedTwiceChangesNothing() {
        admit(unit(1, "d"));
        reach.passed(List.of("c"));
        reach.passed(List.of("a"));
        reach.passed(List.of("x"));
        assertThat(reach).containsExactly(1);
    }

    @Test
    void aLaterUnitTakesThePlaceOfAnEarlierOne() {
        admit(unit(1, "b"), unit(2, "b"));
        assertThat(reach).containsExactly(2);
        assertThat(reach.contains(1)).isFalse();
    }

    @Test
    void piecesRunBesideTheLaunchWhereverThatStands() {
        admit(unit(1, "e"), piece(2, "a"), piece(3, "a"));
        reach.passed(List.of("e"));
        assertThat(reach).containsExactly(2, 3);
        assertThat(reach.contains(3)).isTrue();
        assertThat(reach.units()).extracting(UnitPlan::number).containsExactly(2, 3);
    }

    private void admit(UnitPlan... units) {
        Stream.of(units).forEach(reach::admit);
    }

    static UnitPlan unit(int number, String... tops) {
        return unit(number, Optional.empty(), tops);
    }

    private static UnitPlan piece(int number, String top) {
        return unit(number, Optional.of(new TestSelector.ByClass(top)), top);
    }

    static UnitPlan unit(int number, Optional<TestSelector> whole, String... tops) {
        return new UnitPlan(
                number,
                "g:m",
                "Suite",
                List.of(tops),
                List.of(),
                Map.of(),
                Purpose.FIRST,
                Map.of(),
                false,
                Isolation.SHARED,
                Demand.NONE,
                RetryOrder.END,
                Duration.ZERO,
                whole,
                List.of());
    }

    static TestNode top(String name) {
        return new TestNode(
                new TestId("g:m", name), Optional.empty(), TestNode.Kind.CONTAINER, name, name, Optional.empty(), List.of(), false,
                List.of(), TestMarks.NONE);
    }
}
