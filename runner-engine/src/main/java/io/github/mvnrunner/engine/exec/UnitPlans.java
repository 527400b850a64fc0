package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.ResourceLock;
import io.github.mvnrunner.engine.catalog.SurefireNames;
import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.catalog.TestSource;
import io.github.mvnrunner.engine.config.Isolation;
import io.github.mvnrunner.engine.config.RetryOrder;
import io.github.mvnrunner.engine.config.TestSettings;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.filter.Choice;
import io.github.mvnrunner.engine.filter.SelectionBook;
import io.github.mvnrunner.engine.filter.TestSelection;
import io.github.mvnrunner.engine.plan.Demand;
import io.github.mvnrunner.engine.plan.ForkLimit;
import io.github.mvnrunner.engine.plan.Leaf;
import io.github.mvnrunner.engine.plan.LockSet;
import io.github.mvnrunner.engine.plan.ModuleSelection;
import io.github.mvnrunner.engine.plan.Policies;
import io.github.mvnrunner.engine.plan.TestScripts;
import io.github.mvnrunner.engine.plan.TestSelector;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes units of what a worker has discovered.
 *
 * <p>A class is one unit while its tests agree on isolation, group, weight and scripts; else it is split by these. Its
 * priority is the highest of its tests', its locks are those of its tests and of all containers above them.
 */
final class UnitPlans {
    private final LiveWorker worker;
    private final TestSelection selection;
    private final Policies policies;
    private @Nullable ModuleSelection chosen;
    private final List<TestCase> elsewhere = new ArrayList<>();
    private int filteredOut;

    /** How many workers all tests share that have no JVM of their own. */
    private Optional<ForkLimit> worthwhile = Optional.empty();

    /** What all tests of a unit agree on; {@code alone} is the one test that has a JVM of its own. */
    private record Sort(
            Isolation isolation, Optional<String> group, int weight, TestScripts scripts, Optional<TestId> alone) {}

    /** How much of what a worker has discovered runs in one go. */
    private enum Extent {
        ALL,
        SOME
    }

    UnitPlans(LiveWorker worker, TestSelection selection, Policies policies) {
        this.worker = worker;
        this.selection = selection;
        this.policies = policies;
    }

    /**
     * {@return units for each top-level node that holds anything, or one for all if the launch can't be gated}
     *
     * @param book is told what the selection comes to
     */
    List<UnitPlan> units(SelectionBook book) {
        chosen = new ModuleSelection(
                worker.catalog,
                worker.topLevels,
                worker.module.surefire().engines(),
                selection,
                policies,
                book);
        worthwhile = worthwhile(chosen().topLevels());
        List<UnitPlan> units = chosen().topLevels().stream().flatMap(this::units).toList();
        Map<Boolean, List<UnitPlan>> byFreshness = units.stream().collect(Collectors.partitioningBy(UnitPlan::fresh));
        List<UnitPlan> warm = byFreshness.get(false);
        if (!worker.wholeList || warm.isEmpty()) {
            return units;
        }
        List<UnitPlan> all = new ArrayList<>(byFreshness.get(true));
        Map<TestScripts, List<UnitPlan>> byScripts = warm.stream()
                .collect(Collectors.groupingBy(unit -> unit.demand().scripts(), LinkedHashMap::new, Collectors.toList()));
        byScripts.values().forEach(alike -> all.add(together(alike, holdsAll(alike) ? Extent.ALL : Extent.SOME)));
        return all;
    }

    /** A worker that discovered a class runs it with all others: what nobody chose must not be there. */
    private boolean holdsAll(List<UnitPlan> units) {
        return units.stream().flatMap(unit -> unit.topLevels().stream()).distinct().count() == worker.topLevels.size();
    }

    /** {@return how many tests were discovered and are in no unit, because a selection or a filter left them out} */
    int filteredOut() {
        return filteredOut;
    }

    /** {@return what other shards run: tests, and containers whose tests are still unknown} */
    List<TestCase> elsewhere() {
        return elsewhere;
    }

    private ModuleSelection chosen() {
        return Objects.requireNonNull(chosen);
    }

    private Stream<UnitPlan> units(TestNode top) {
        Map<TestId, Leaf> all = new LinkedHashMap<>();
        Map<TestId, Leaf> chosen = new LinkedHashMap<>();
        collect(top, all, chosen);
        filteredOut += tests(all) - tests(chosen);
        if (!isOurs(top)) {
            chosen.values().stream().map(Leaf::test).forEach(elsewhere::add);
            return Stream.empty();
        }
        Map<Sort, Map<TestId, Leaf>> bySort = new LinkedHashMap<>();
        chosen.forEach((id, leaf) ->
                bySort.computeIfAbsent(sort(id), _ -> new LinkedHashMap<>()).put(id, leaf));
        List<UnitPlan> units = bySort.entrySet().stream()
                .map(entry -> unit(top, entry.getKey(), entry.getValue(), all.size()))
                .toList();
        return units.size() == 1 ? pieces(top, units.getFirst()) : units.stream();
    }

    /** {@return that unit, or the pieces of it that had better run at once} */
    private Stream<UnitPlan> pieces(TestNode top, UnitPlan unit) {
        int most = policies.pieces(worker.module.id()).getOrDefault(unit.suite(), 1);
        int count = Math.min(most, unit.leaves().size());
        boolean may = count > 1
                && worker.maySplit(top.id().uniqueId())
                && !unit.partial()
                && !unit.fresh()
                && unit.demand().locks().equals(LockSet.NONE)
                && unit.demand().scripts().equals(TestScripts.NONE);
        if (!may) {
            return Stream.of(unit);
        }
        List<Map<TestId, Leaf>> dealt = Stream.<Map<TestId, Leaf>>generate(LinkedHashMap::new).limit(count).toList();
        int turn = 0;
        for (Map.Entry<TestId, Leaf> leaf : unit.leaves().entrySet()) {
            dealt.get(turn++ % count).put(leaf.getKey(), leaf.getValue());
        }
        return dealt.stream().map(leaves -> piece(top, unit, leaves));
    }

    private UnitPlan piece(TestNode top, UnitPlan unit, Map<TestId, Leaf> leaves) {
        return new UnitPlan(
                0,
                unit.module(),
                unit.suite(),
                unit.topLevels(),
                byIds(leaves.keySet()),
                leaves,
                unit.purpose(),
                unit.previous(),
                true,
                unit.isolation(),
                unit.demand(),
                unit.order(),
                unit.delay(),
                Optional.of(selector(top)),
                List.of());
    }

    private boolean isOurs(TestNode top) {
        return policies.shards()
                .map(shards -> shards.takes(worker.module.id(), SurefireNames.of(worker.catalog, top).suite()))
                .orElse(true);
    }

    private static int tests(Map<TestId, Leaf> leaves) {
        return (int) leaves.values().stream()
                .filter(leaf -> leaf.kind() == Leaf.Kind.TEST)
                .count();
    }

    private UnitPlan unit(TestNode top, Sort sort, Map<TestId, Leaf> leaves, int all) {
        boolean partial = leaves.size() < all
                || policies.only().isPresent()
                || leaves.values().stream().anyMatch(leaf -> leaf.extent() == Leaf.Extent.ASKED);
        int priority = leaves.keySet().stream()
                .mapToInt(id -> settings(id).priority())
                .max()
                .orElseThrow();
        String suite = SurefireNames.of(worker.catalog, top).suite();
        return new UnitPlan(
                0,
                worker.module.id(),
                suite,
                List.of(top.id().uniqueId()),
                partial ? byIds(leaves.keySet()) : List.of(selector(top)),
                leaves,
                Purpose.FIRST,
                Map.of(),
                partial,
                sort.isolation(),
                new Demand(
                        sort.weight(),
                        sort.group(),
                        priority,
                        locks(suite, leaves.keySet()),
                        sort.scripts(),
                        sort.isolation() == Isolation.SHARED ? worthwhile : forks()),
                RetryOrder.END,
                Duration.ZERO);
    }

    private Sort sort(TestId id) {
        TestSettings settings = settings(id);
        return new Sort(
                settings.isolation(),
                settings.testGroup(),
                settings.threadsRequired(),
                policies.scripts(worker.catalog.find(id).orElseThrow()),
                settings.isolation() == Isolation.METHOD ? Optional.of(id) : Optional.empty());
    }

    private TestSettings settings(TestId id) {
        return policies.of(worker.catalog.find(id).orElseThrow());
    }

    private UnitPlan together(List<UnitPlan> units, Extent extent) {
        return units.size() == 1 && extent == Extent.ALL
                ? units.getFirst().demanding(together(units))
                : joined(units, extent);
    }

    private UnitPlan joined(List<UnitPlan> units, Extent extent) {
        List<String> topLevels = new ArrayList<>();
        List<TestSelector> selectors = new ArrayList<>();
        Map<TestId, Leaf> leaves = new LinkedHashMap<>();
        units.forEach(unit -> {
            if (!topLevels.containsAll(unit.topLevels())) {
                topLevels.addAll(unit.topLevels());
            }
            selectors.addAll(unit.selectors());
            leaves.putAll(unit.leaves());
        });
        boolean partial = extent == Extent.SOME || units.stream().anyMatch(UnitPlan::partial);
        String suite = units.size() + " classes of " + worker.module.name();
        return new UnitPlan(
                0,
                worker.module.id(),
                suite,
                topLevels,
                selectors,
                leaves,
                Purpose.FIRST,
                Map.of(),
                partial,
                Isolation.SHARED,
                together(units),
                RetryOrder.END,
                Duration.ZERO);
    }

    /**
     * Weighs what runs in parallel in one JVM by how much of it does, or by its heaviest test if that is more; all of it
     * has the same scripts.
     */
    private Demand together(List<UnitPlan> units) {
        List<Demand> demands = units.stream().map(UnitPlan::demand).toList();
        return new Demand(
                demands.stream().mapToInt(Demand::weight).reduce(worker.parallelism, Math::max),
                demands.stream().flatMap(demand -> demand.group().stream()).findFirst(),
                demands.stream().mapToInt(Demand::priority).max().orElseThrow(),
                demands.stream().map(Demand::locks).reduce(LockSet.NONE, LockSet::and),
                demands.getFirst().scripts(),
                forks());
    }

    private Optional<ForkLimit> forks() {
        int most = worker.module.surefire().forks();
        return most > 0 ? Optional.of(new ForkLimit(worker.module.id(), most)) : Optional.empty();
    }

    /** What the POM allows, or fewer while classes are as short as they are known to be, so that more JVMs would only cost. */
    private Optional<ForkLimit> worthwhile(List<TestNode> tops) {
        List<String> suites = tops.stream()
                .map(top -> SurefireNames.of(worker.catalog, top).suite())
                .toList();
        int most = forks().map(ForkLimit::most).orElse(Integer.MAX_VALUE);
        return policies.worth(worker.module.id(), suites)
                .map(worth -> worth.limit(worker.module.id(), most))
                .or(this::forks);
    }

    /** Where all classes run in one go, one that is to run apart can't. */
    private LockSet locks(String suite, Collection<TestId> ids) {
        boolean apart = !worker.wholeList && policies.runsApart(worker.module.id(), suite);
        return apart ? LockSet.APART.and(locks(ids)) : locks(ids);
    }

    private LockSet locks(Collection<TestId> ids) {
        Set<ResourceLock> locks = new HashSet<>();
        for (TestId id : ids) {
            Optional<TestNode> node = worker.catalog.find(id);
            while (node.isPresent()) {
                locks.addAll(node.get().locks());
                node = node.get().parent().flatMap(worker.catalog::find);
            }
        }
        return LockSet.across(locks);
    }

    private void collect(TestNode node, Map<TestId, Leaf> all, Map<TestId, Leaf> chosen) {
        List<TestNode> children = worker.catalog.children(node.id());
        boolean container = !node.kind().isTest() && children.isEmpty();
        if (node.kind().isTest() || container) {
            Choice choice = chosen().choice(node.id());
            Leaf leaf = new Leaf(
                    SurefireNames.of(worker.catalog, node),
                    container ? Leaf.Kind.CONTAINER : Leaf.Kind.TEST,
                    choice.all() ? Leaf.Extent.WHOLE : Leaf.Extent.ASKED);
            all.put(node.id(), leaf);
            if (chosen().chooses(node)) {
                chosen.put(node.id(), leaf);
            }
        }
        children.forEach(child -> collect(child, all, chosen));
    }

    /** Selects these nodes, or the one that was asked for below one of them, or some of its invocations. */
    private List<TestSelector> byIds(Collection<TestId> ids) {
        return ids.stream()
                .flatMap(this::uniqueIds)
                .<TestSelector>map(TestSelector.ByUniqueId::new)
                .toList();
    }

    private Stream<String> uniqueIds(TestId test) {
        String id = test.uniqueId();
        Optional<String> asked = policies.only().filter(only -> only.startsWith(id + "/"));
        Choice choice = chosen().choice(test);
        return asked.isPresent() || choice.all()
                ? Stream.of(asked.orElse(id))
                : InvocationIds.of(id, choice);
    }

    private static TestSelector selector(TestNode top) {
        Optional<TestSource> source = top.source().filter(found -> found.methodName().isEmpty());
        return source.<TestSelector>map(found -> new TestSelector.ByClass(found.className()))
                .orElseGet(() -> new TestSelector.ByUniqueId(top.id().uniqueId()));
    }
}
