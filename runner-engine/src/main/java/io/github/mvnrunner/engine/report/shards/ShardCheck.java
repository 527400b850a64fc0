package io.github.mvnrunner.engine.report.shards;

import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.problem.ShardProblem;
import io.github.mvnrunner.engine.report.shards.ShardManifest.Entry;
import io.github.mvnrunner.engine.report.shards.ShardManifest.Module;
import io.github.mvnrunner.engine.report.shards.ShardManifest.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Proves that shards are the whole, or says what is amiss; pure.
 *
 * <p>That holds if each shard of the partition is there once, all have found the same tests and dealt them alike, each of
 * these was taken by exactly one, and has a result there.
 */
public final class ShardCheck {
    private final String place;
    private final List<Shard> shards;
    private final List<ShardProblem> problems = new ArrayList<>();

    private ShardCheck(String place, List<Shard> shards) {
        this.place = place;
        this.shards = shards;
    }

    /** {@return what is amiss with these shards, nothing if they are the whole; each place is looked at by itself} */
    public static List<ShardProblem> of(Collection<Shard> shards) {
        Map<String, List<Shard>> byPlace = shards.stream()
                .collect(Collectors.groupingBy(shard -> shard.manifest().place(), TreeMap::new, Collectors.toList()));
        return byPlace.entrySet().stream()
                .flatMap(entry -> new ShardCheck(entry.getKey(), entry.getValue()).problems().stream())
                .toList();
    }

    private List<ShardProblem> problems() {
        List<String> kinds = shards.stream()
                .map(Shard::manifest)
                .map(manifest -> manifest.strategy() + " of " + manifest.of())
                .distinct()
                .toList();
        if (kinds.size() > 1) {
            problems.add(new ShardProblem.DifferentPartitions(
                    place, shards.stream().map(shard -> shard.manifest().partition()).toList()));
            return problems;
        }
        numbers();
        shards.forEach(this::finished);
        sameTests();
        union();
        shards.forEach(this::results);
        return problems;
    }

    private void numbers() {
        Map<Integer, List<Shard>> byNumber =
                shards.stream().collect(Collectors.groupingBy(shard -> shard.manifest().shard(), TreeMap::new, Collectors.toList()));
        int of = shards.getFirst().manifest().of();
        List<Integer> missing = IntStream.rangeClosed(1, of)
                .filter(number -> !byNumber.containsKey(number))
                .boxed()
                .toList();
        if (!missing.isEmpty()) {
            problems.add(new ShardProblem.Missing(place, missing, of));
        }
        byNumber.forEach((number, same) -> {
            if (same.size() > 1) {
                problems.add(new ShardProblem.Doubled(
                        place, number, same.stream().map(Shard::directory).toList()));
            }
        });
    }

    private void finished(Shard shard) {
        Outcome outcome = shard.manifest().outcome();
        if (outcome == Outcome.CANCELLED || outcome == Outcome.GIVEN_UP) {
            problems.add(new ShardProblem.Unfinished(
                    place,
                    shard.manifest().partition(),
                    outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
    }

    private void sameTests() {
        Shard first = shards.getFirst();
        Map<String, String> known = discovered(first.manifest());
        Optional<Shard> other = shards.stream()
                .filter(shard -> !discovered(shard.manifest()).keySet().equals(known.keySet()))
                .findFirst();
        if (other.isPresent()) {
            Map<String, String> found = discovered(other.get().manifest());
            problems.add(new ShardProblem.DifferentTests(
                    place,
                    first.manifest().partition(),
                    other.get().manifest().partition(),
                    without(known, found.keySet()),
                    without(found, known.keySet())));
        } else if (shards.stream().map(shard -> shard.manifest().basis()).distinct().count() > 1) {
            problems.add(new ShardProblem.DifferentDeals(place, first.manifest().strategy()));
        }
    }

    private void union() {
        Map<String, String> all = new TreeMap<>();
        Map<String, Set<String>> takers = new TreeMap<>();
        for (Shard shard : shards) {
            all.putAll(discovered(shard.manifest()));
            names(shard.manifest(), module -> module.taken().stream()).keySet().forEach(id -> takers
                    .computeIfAbsent(id, _ -> new TreeSet<>())
                    .add(shard.manifest().partition() + " in " + shard.directory()));
        }
        List<String> none = without(all, takers.keySet());
        if (!none.isEmpty()) {
            problems.add(new ShardProblem.NotTaken(place, none));
        }
        List<String> twice = takers.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> all.get(entry.getKey()) + " (" + String.join(", ", entry.getValue()) + ")")
                .toList();
        if (!twice.isEmpty()) {
            problems.add(new ShardProblem.TakenTwice(place, twice));
        }
    }

    /** A test has a result of its own; what is known as a container only has some below it, or none. */
    private void results(Shard shard) {
        Set<String> planned = new TreeSet<>();
        Set<String> ended = new TreeSet<>();
        shard.events().forEach(stamped -> {
            switch (stamped.event()) {
                case RunEvent.ModulePlanned module ->
                    module.tests().forEach(test -> planned.add(key(test.id().module(), test.id().uniqueId())));
                case RunEvent.TestRegistered registered -> planned.add(
                        key(registered.test().id().module(), registered.test().id().uniqueId()));
                case RunEvent.TestFinished finished ->
                    ended.add(key(finished.test().id().module(), finished.test().id().uniqueId()));
                default -> {} // all else says nothing of results
            }
        });
        Map<String, String> taken = names(shard.manifest(), module -> module.taken().stream());
        boolean whole = shard.events().stream().anyMatch(stamped -> stamped.event() instanceof RunEvent.RunFinished);
        List<String> lost = taken.entrySet().stream()
                .filter(entry -> !whole || planned.contains(entry.getKey()))
                .filter(entry -> !ended.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (!lost.isEmpty()) {
            problems.add(new ShardProblem.NoResult(place, shard.manifest().partition(), lost));
        }
    }

    private static List<String> without(Map<String, String> names, Set<String> ids) {
        return names.entrySet().stream()
                .filter(entry -> !ids.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<String, String> discovered(ShardManifest manifest) {
        return names(manifest, module -> Stream.concat(module.taken().stream(), module.elsewhere().stream()));
    }

    private static Map<String, String> names(ShardManifest manifest, Function<Module, Stream<Entry>> entries) {
        Map<String, String> names = new TreeMap<>();
        manifest.modules().forEach(module -> entries.apply(module)
                .forEach(entry -> names.put(key(module.id(), entry.id()), module.id() + " " + entry.name())));
        return names;
    }

    private static String key(String module, String uniqueId) {
        return module + " " + uniqueId;
    }
}
