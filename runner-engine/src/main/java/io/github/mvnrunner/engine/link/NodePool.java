package io.github.mvnrunner.engine.link;

import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps one copy of what several workers of a module tell alike.
 *
 * <p>Each worker discovers all tests of its module. What registers while tests run is told by one worker only, and is not
 * kept here. Safe for any thread.
 */
final class NodePool {
    private final Map<TestId, TestNode> nodes = new ConcurrentHashMap<>();

    /** {@return an equal node, if one was told of before, else this one} */
    TestNode shared(TestNode node) {
        if (node.dynamic()) {
            return node;
        }
        TestNode known = nodes.putIfAbsent(node.id(), node);
        return known != null && known.equals(node) ? known : node;
    }
}
