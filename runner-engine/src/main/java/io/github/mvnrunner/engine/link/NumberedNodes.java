package io.github.mvnrunner.engine.link;

import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the nodes of one worker by the numbers that it gave them.
 *
 * <p>A worker counts from 0, and so they are kept in a list; a number that is out of line is taken, too. Confined to one
 * thread at a time.
 */
public final class NumberedNodes {
    private final List<TestNode> counted = new ArrayList<>();
    private final TreeMap<Integer, TestNode> others = new TreeMap<>();

    /** Holds none. */
    public NumberedNodes() {}

    /** Keeps a node, in place of one that had its number. */
    public void put(int number, TestNode node) {
        if (number == counted.size()) {
            others.remove(number);
            counted.add(node);
        } else if (number >= 0 && number < counted.size()) {
            counted.set(number, node);
        } else {
            others.put(number, node);
        }
    }

    /** {@return the node of that number, null for none} */
    public @Nullable TestNode get(int number) {
        return number >= 0 && number < counted.size() ? counted.get(number) : others.get(number);
    }

    /** {@return the numbers of a test or container} */
    public List<Integer> of(TestId id) {
        return Stream.concat(IntStream.range(0, counted.size()).boxed(), others.keySet().stream())
                .filter(number -> Objects.requireNonNull(get(number)).id().equals(id))
                .toList();
    }

    /** {@return all, by number} */
    public List<TestNode> all() {
        return Stream.of(others.headMap(0).values(), counted, others.tailMap(0).values())
                .<TestNode>flatMap(Collection::stream)
                .toList();
    }
}
