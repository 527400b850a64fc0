package io.github.mvnrunner.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.Partition;
import io.github.mvnrunner.engine.config.Partition.Strategy;
import io.github.mvnrunner.engine.history.ClassRecord;
import io.github.mvnrunner.engine.history.RunHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Holds every deal to being disjoint and complete, whatever the classes and their times. */
final class ShardMapPropertyTests {

    @Property(tries = 500)
    void everyClassHasExactlyOneShard(
            @ForAll Strategy strategy,
            @ForAll @IntRange(min = 1, max = 9) int of,
            @ForAll("reactors") Map<String, Map<String, Long>> times) {
        List<ShardMap> shards = shards(strategy, of, times, List.of());
        times.forEach((module, classes) -> classes.keySet().forEach(name -> assertThat(takers(shards, module, name))
                .hasSize(1)));
        assertThat(takers(shards, "m0", "com.example.Unforeseen")).hasSize(1);
        assertThat(shards.stream().map(ShardMap::basis).distinct()).hasSize(1);
    }

    @Property(tries = 300)
    void runsOfOneModuleEachAreDealtAsWell(
            @ForAll Strategy strategy,
            @ForAll @IntRange(min = 1, max = 9) int of,
            @ForAll("reactors") Map<String, Map<String, Long>> times) {
        List<String> reactor = List.copyOf(times.keySet());
        times.forEach((module, classes) -> {
            List<ShardMap> shards = IntStream.rangeClosed(1, of)
                    .mapToObj(shard -> ShardMap.of(
                            new Partition(strategy, shard, of),
                            Map.of(module, classes.keySet().stream().sorted().toList()),
                            reactor,
                            history(times)))
                    .toList();
            classes.keySet().forEach(name -> assertThat(takers(shards, module, name)).hasSize(1));
        });
    }

    @Property(tries = 300)
    void noShardHasMuchMoreToDoThanAnotherByTime(
            @ForAll @IntRange(min = 1, max = 6) int of, @ForAll("reactors") Map<String, Map<String, Long>> times) {
        ShardMap map = shards(Strategy.TIME, of, times, List.of()).getFirst();
        long[] loads = new long[of];
        times.forEach((module, classes) ->
                classes.forEach((name, millis) -> loads[map.shardOf(module, name) - 1] += millis + 1));
        long longest = times.values().stream()
                .flatMap(classes -> classes.values().stream())
                .mapToLong(millis -> millis + 1)
                .max()
                .orElse(0);
        assertThat(LongStream.of(loads).max().orElse(0) - LongStream.of(loads).min().orElse(0))
                .isLessThanOrEqualTo(longest);
    }

    @Property(tries = 200)
    void slicesDifferByOneClassAtMost(
            @ForAll @IntRange(min = 1, max = 6) int of, @ForAll("reactors") Map<String, Map<String, Long>> times) {
        ShardMap map = shards(Strategy.SLICE, of, times, List.of()).getFirst();
        int[] sizes = new int[of];
        times.forEach((module, classes) -> classes.keySet().forEach(name -> sizes[map.shardOf(module, name) - 1]++));
        assertThat(IntStream.of(sizes).max().orElse(0) - IntStream.of(sizes).min().orElse(0))
                .isLessThanOrEqualTo(1);
    }

    @Property(tries = 200)
    void classKeepsItsShardByNameWhenOthersComeAndGo(
            @ForAll @IntRange(min = 1, max = 9) int of, @ForAll("reactors") Map<String, Map<String, Long>> times) {
        ShardMap with = shards(Strategy.HASH, of, times, List.of()).getFirst();
        ShardMap without = shards(Strategy.HASH, of, Map.of(), List.of()).getFirst();
        times.forEach((module, classes) -> classes.keySet().forEach(name -> assertThat(with.shardOf(module, name))
                .isEqualTo(without.shardOf(module, name))));
    }

    @Provide
    Arbitrary<Map<String, Map<String, Long>>> reactors() {
        Arbitrary<Long> millis = Arbitraries.longs().between(0, 60_000);
        return millis.list().ofMaxSize(12).list().ofMinSize(1).ofMaxSize(5).map(ShardMapPropertyTests::reactor);
    }

    private static Map<String, Map<String, Long>> reactor(List<List<Long>> modules) {
        Map<String, Map<String, Long>> reactor = new LinkedHashMap<>();
        for (int module = 0; module < modules.size(); module++) {
            Map<String, Long> classes = new HashMap<>();
            for (int i = 0; i < modules.get(module).size(); i++) {
                classes.put("com.example.C" + i + "Test", modules.get(module).get(i));
            }
            reactor.put("m" + module, classes);
        }
        return reactor;
    }

    private static List<ShardMap> shards(
            Strategy strategy, int of, Map<String, Map<String, Long>> times, List<String> reactor) {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        times.forEach((module, names) -> classes.put(module, names.keySet().stream().sorted().toList()));
        List<ShardMap> shards = new ArrayList<>();
        for (int shard = 1; shard <= of; shard++) {
            shards.add(ShardMap.of(new Partition(strategy, shard, of), classes, reactor, history(times)));
        }
        return shards;
    }

    private static RunHistory history(Map<String, Map<String, Long>> times) {
        Map<String, Map<String, ClassRecord>> modules = new HashMap<>();
        times.forEach((module, classes) -> {
            Map<String, ClassRecord> records = new HashMap<>();
            classes.forEach((name, millis) -> records.put(name, new ClassRecord(millis, false)));
            modules.put(module, records);
        });
        return new RunHistory(modules);
    }

    private static List<ShardMap> takers(List<ShardMap> shards, String module, String name) {
        return shards.stream().filter(shard -> shard.takes(module, name)).toList();
    }
}
