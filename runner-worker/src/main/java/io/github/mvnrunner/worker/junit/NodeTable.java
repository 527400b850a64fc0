package io.github.mvnrunner.worker.junit;

import io.github.mvnrunner.worker.wire.NodeRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/** Numbers the nodes of a launch and describes them. */
final class NodeTable {
    private final Map<String, Integer> indices = new ConcurrentHashMap<>();
    private final Set<Integer> tests = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> occurrences = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, String> ignored = new ConcurrentHashMap<>();
    private final LockReader locks;
    private final Marks marks;

    NodeTable(LockReader locks, Marks marks) {
        this.locks = locks;
        this.marks = marks;
    }

    /** A node that is added again, for a retry, keeps its number. */
    NodeRecord add(TestIdentifier node, boolean dynamic) {
        Integer known = indices.get(node.getUniqueId());
        return add(node, node.getUniqueId(), known == null ? next.getAndIncrement() : known, dynamic);
    }

    /**
     * Notes that a test starts or is skipped; what JUnit 3 repeats comes again under the same unique id.
     *
     * @return a node of its own for each time but the first, to which the unique id belongs from now on
     */
    Optional<NodeRecord> occur(TestIdentifier node) {
        int times = node.isTest() ? occurrences.merge(node.getUniqueId(), 1, Integer::sum) : 1;
        return times == 1
                ? Optional.empty()
                : Optional.of(add(node, node.getUniqueId() + "/[again:#" + times + "]", next.getAndIncrement(), true));
    }

    /** A retry begins: what it repeats is not repeated by a test. */
    void forgetOccurrences() {
        occurrences.clear();
    }

    private NodeRecord add(TestIdentifier node, String id, int index, boolean dynamic) {
        indices.put(node.getUniqueId(), index);
        if (node.isTest()) {
            tests.add(index);
        }
        TestSource source = node.getSource().orElse(null);
        MethodSource method = source instanceof MethodSource ? (MethodSource) source : null;
        int parent = node.getParentId().map(indices::get).orElse(-1);
        return new NodeRecord(
                index,
                parent,
                id,
                type(node.getType()),
                node.getDisplayName(),
                node.getLegacyReportingName(),
                kind(source),
                className(source),
                method == null ? null : method.getMethodName(),
                method == null ? null : method.getMethodParameterTypes(),
                tags(node.getTags()),
                dynamic,
                locks.of(node.getUniqueId()),
                ignored(index, parent, source),
                marks.repeated(source));
    }

    /** What is around a node speaks for it. */
    private String ignored(int index, int parent, TestSource source) {
        String reason = ignored.containsKey(parent) ? ignored.get(parent) : marks.ignored(source);
        if (reason != null) {
            ignored.put(index, reason);
        }
        return reason;
    }

    /** Null if the node was never added. */
    Integer index(TestIdentifier node) {
        return indices.get(node.getUniqueId());
    }

    /** The number of a test; negative if there is no such test. */
    int test(String uniqueId) {
        Integer index = indices.get(uniqueId);
        return index != null && tests.contains(index) ? index : -1;
    }

    private static NodeRecord.Type type(TestDescriptor.Type type) {
        return NodeRecord.Type.valueOf(type.name());
    }

    private static NodeRecord.Source kind(TestSource source) {
        if (source == null) {
            return NodeRecord.Source.NONE;
        }
        if (source instanceof MethodSource) {
            return NodeRecord.Source.METHOD;
        }
        return source instanceof ClassSource ? NodeRecord.Source.CLASS : NodeRecord.Source.OTHER;
    }

    /** What a person would call a node. */
    static String label(TestIdentifier node) {
        TestSource source = node.getSource().orElse(null);
        String className = className(source);
        if (className == null) {
            return node.getDisplayName();
        }
        return source instanceof MethodSource ? className + "." + node.getLegacyReportingName() : className;
    }

    static String className(TestSource source) {
        if (source instanceof MethodSource) {
            return ((MethodSource) source).getClassName();
        }
        return source instanceof ClassSource ? ((ClassSource) source).getClassName() : null;
    }

    static String methodName(TestSource source) {
        return source instanceof MethodSource ? ((MethodSource) source).getMethodName() : null;
    }

    private static List<String> tags(Set<TestTag> tags) {
        List<String> names = new ArrayList<>();
        for (TestTag tag : tags) {
            names.add(tag.getName());
        }
        return names;
    }
}
