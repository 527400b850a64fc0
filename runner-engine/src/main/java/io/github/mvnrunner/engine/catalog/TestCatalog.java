package io.github.mvnrunner.engine.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the test trees of the run's modules; grows while tests register dynamically.
 *
 * <p>Confined to one thread.
 */
public final class TestCatalog {
    private final Map<TestId, TestNode> nodes = new LinkedHashMap<>();
    private final Map<TestId, Set<TestId>> children = new LinkedHashMap<>();

    /** What reports call a node, once somebody has asked: it depends on what is above it, which doesn't change. */
    private final Map<TestId, TestCase> names = new HashMap<>();

    /** Adds a node, or describes it anew; its parent is known already. */
    public void add(TestNode node) {
        nodes.putIfAbsent(node.id(), node);
        node.parent().ifPresent(parent -> children.computeIfAbsent(parent, _ -> new LinkedHashSet<>())
                .add(node.id()));
    }

    /** {@return the node of that identity, empty when unknown} */
    public Optional<TestNode> find(TestId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** {@return the node's children in the order of their registration} */
    public List<TestNode> children(TestId id) {
        return children.getOrDefault(id, Set.of()).stream().map(nodes::get).toList();
    }

    /** {@return the node itself, if it is a test, and all tests below it} */
    public List<TestNode> tests(TestId id) {
        List<TestNode> found = new ArrayList<>();
        collect(id, found);
        return found;
    }

    /** {@return the node's ancestors, the nearest first, the engine's root last} */
    public List<TestNode> ancestors(TestId id) {
        List<TestNode> found = new ArrayList<>();
        TestNode node = nodes.get(id);
        while (node != null && node.parent().isPresent()) {
            node = nodes.get(node.parent().get());
            found.add(node);
        }
        return found;
    }

    TestCase named(TestNode node) {
        TestCase known = names.get(node.id());
        if (known == null) {
            known = SurefireNames.named(this, node);
            names.put(node.id(), known);
        }
        return known;
    }

    private void collect(TestId id, List<TestNode> found) {
        TestNode node = nodes.get(id);
        if (node != null && node.kind().isTest()) {
            found.add(node);
        }
        children.getOrDefault(id, Set.of()).forEach(child -> collect(child, found));
    }
}
