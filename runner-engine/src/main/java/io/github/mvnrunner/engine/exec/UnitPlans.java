package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.SurefireNames;
import io.github.mvnrunner.engine.catalog.TestCatalog;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.catalog.TestSource;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.filter.TestSelection;
import io.github.mvnrunner.engine.plan.Demand;
import io.github.mvnrunner.engine.plan.Leaf;
import io.github.mvnrunner.engine.plan.TestSelector;
import io.github.mvnrunner.engine.plan.UnitPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes units of what a worker has discovered. */
final class UnitPlans {
    private UnitPlans() {}

    /** {@return a unit for each top-level node that holds anything, or one for all if the launch can't be gated} */
    static List<UnitPlan> of(LiveWorker worker, TestSelection selection) {
        List<UnitPlan> units = worker.topLevels.stream()
                .flatMap(top -> unit(worker, top, selection).stream())
                .toList();
        return worker.wholeList && units.size() > 1 ? List.of(joined(worker, units)) : units;
    }

    private static Optional<UnitPlan> unit(LiveWorker worker, TestNode top, TestSelection selection) {
        Map<TestId, Leaf> all = new LinkedHashMap<>();
        Map<TestId, Leaf> chosen = new LinkedHashMap<>();
        collect(worker.catalog, top, selection, all, chosen);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        boolean partial = chosen.size() < all.size();
        return Optional.of(new UnitPlan(
                0,
                worker.module.id(),
                SurefireNames.of(worker.catalog, top).suite(),
                List.of(top.id().uniqueId()),
                partial ? byIds(chosen) : List.of(selector(top)),
                chosen,
                Purpose.FIRST,
                Map.of(),
                partial,
                Demand.NONE,
                Duration.ZERO));
    }

    private static UnitPlan joined(LiveWorker worker, List<UnitPlan> units) {
        List<String> topLevels = new ArrayList<>();
        List<TestSelector> selectors = new ArrayList<>();
        Map<TestId, Leaf> leaves = new LinkedHashMap<>();
        units.forEach(unit -> {
            topLevels.addAll(unit.topLevels());
            selectors.addAll(unit.selectors());
            leaves.putAll(unit.leaves());
        });
        boolean partial = units.stream().anyMatch(UnitPlan::partial);
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
                Demand.NONE,
                Duration.ZERO);
    }

    private static void collect(
            TestCatalog catalog,
            TestNode node,
            TestSelection selection,
            Map<TestId, Leaf> all,
            Map<TestId, Leaf> chosen) {
        List<TestNode> children = catalog.children(node.id());
        boolean container = !node.kind().isTest() && children.isEmpty();
        if (node.kind().isTest() || container) {
            Leaf leaf = new Leaf(
                    SurefireNames.of(catalog, node), container ? Leaf.Kind.CONTAINER : Leaf.Kind.TEST);
            all.put(node.id(), leaf);
            if (matches(node, selection)) {
                chosen.put(node.id(), leaf);
            }
        }
        children.forEach(child -> collect(catalog, child, selection, all, chosen));
    }

    private static boolean matches(TestNode node, TestSelection selection) {
        return !selection.hasMethodPatterns()
                || node.source()
                        .map(source -> source.methodName()
                                .map(method -> selection.matches(source.className(), method))
                                .orElse(true))
                        .orElse(true);
    }

    private static List<TestSelector> byIds(Map<TestId, Leaf> leaves) {
        return leaves.keySet().stream()
                .<TestSelector>map(id -> new TestSelector.ByUniqueId(id.uniqueId()))
                .toList();
    }

    private static TestSelector selector(TestNode top) {
        Optional<TestSource> source = top.source().filter(found -> found.methodName().isEmpty());
        return source.<TestSelector>map(found -> new TestSelector.ByClass(found.className()))
                .orElseGet(() -> new TestSelector.ByUniqueId(top.id().uniqueId()));
    }
}
