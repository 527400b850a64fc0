package io.github.mvnrunner.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.Partition;
import io.github.mvnrunner.engine.config.Partition.Strategy;
import io.github.mvnrunner.engine.history.ClassRecord;
import io.github.mvnrunner.engine.history.RunHistory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ShardMapTests {

    @ParameterizedTest
    @EnumSource(names = {"SLICE", "TIME"})
    void modulesOfOneClassEachGoToDifferentShardsThoughEachHasARunOfItsOwn(Strategy strategy) {
        List<String> reactor = List.of("a", "b", "c");
        assertThat(reactor.stream().map(module -> ShardMap.of(
                                new Partition(strategy, 1, 3), Map.of(module, List.of("T")), reactor, RunHistory.EMPTY)
                        .shardOf(module, "T")))
                .containsExactly(1, 2, 3);
    }

    @Test
    void timesOfModulesThatHaveARunOfTheirOwnCountToo() {
        RunHistory history = new RunHistory(
                Map.of("a", Map.of("Long", new ClassRecord(9_000, false)), "b", Map.of("Short", new ClassRecord(10, false))));
        ShardMap ofB = ShardMap.of(
                new Partition(Strategy.TIME, 1, 2), Map.of("b", List.of("New", "Short")), List.of("a", "b"), history);
        assertThat(ofB.shardOf("b", "New")).isEqualTo(ofB.shardOf("b", "Short")).isNotEqualTo(ofB.shardOf("a", "Long"));
    }

    @Test
    void anotherHistoryIsAnotherDeal() {
        Map<String, List<String>> classes = Map.of("a", List.of("X", "Y", "Z"));
        Partition partition = new Partition(Strategy.TIME, 1, 2);
        RunHistory history = new RunHistory(Map.of("a", Map.of("Z", new ClassRecord(9_000, false), "X", new ClassRecord(1, false))));
        assertThat(ShardMap.of(partition, classes, List.of(), history).basis())
                .isNotEqualTo(ShardMap.of(partition, classes, List.of(), RunHistory.EMPTY).basis());
    }
}
