package io.github.mvnrunner.engine.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the test trees of the run's modules; grows while tests register dynamically.
 *
 * <p>Confined to one thread.
 */
public final class TestCatalog {
    private final Map<TestId, TestNode> nodes = new HashMap<>();
    private final Map<TestId, List<TestNode>> children = new HashMap<>();

    /** What reports call a node, once somebody has asked: it depends on what is above it, which doesn't change. */
    private final Map<TestId, TestCase> names = new HashMap<>();

    /** Adds a node, or describes it anew; its parent is known already. */
    public void add(TestNode node) {
        if (nodes.putIfAbsent(node.id(), node) == null && node.parent().isPresent()) {
            children.computeIfAbsent(node.parent().get(), _ -> new ArrayList<>()).add(node);
        }
    }

    /** {@return the node of that identity, empty when unknown} */
    public Optional<TestNode> find(TestId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** {@return the node's children in the order of their registration} */
    public List<TestNode> children(TestId id) {
        return Collections.unmodifiableList(children.getOrDefault(id, List.of()));
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
        children.getOrDefault(id, List.of()).forEach(child -> collect(child.id(), found));
    }
}
