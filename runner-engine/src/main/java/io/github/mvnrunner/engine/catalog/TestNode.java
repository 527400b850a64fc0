package io.github.mvnrunner.engine.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Describes one node of a module's test tree, as its worker reported it.
 *
 * @param id identity
 * @param parent the parent's identity, empty for an engine's root
 * @param kind what the node may hold
 * @param displayName what JUnit shows
 * @param legacyName JUnit's legacy reporting name
 * @param source where it comes from, empty when unknown
 * @param tags JUnit tags
 * @param dynamic whether it was registered while the run was going on
 * @param locks shared resources that it declares itself
 * @param marks what annotations tell of it
 */
public record TestNode(
        TestId id,
        Optional<TestId> parent,
        Kind kind,
        String displayName,
        String legacyName,
        Optional<TestSource> source,
        List<String> tags,
        boolean dynamic,
        List<ResourceLock> locks,
        TestMarks marks) {

    /** Describes a node of which annotations tell nothing. */
    public TestNode(
            TestId id,
            Optional<TestId> parent,
            Kind kind,
            String displayName,
            String legacyName,
            Optional<TestSource> source,
            List<String> tags,
            boolean dynamic,
            List<ResourceLock> locks) {
        this(id, parent, kind, displayName, legacyName, source, tags, dynamic, locks, TestMarks.NONE);
    }

    /** Tells tests from containers. */
    public enum Kind {
        CONTAINER,
        TEST,
        CONTAINER_AND_TEST;

        /** {@return whether a node of this kind has a result of its own} */
        public boolean isTest() {
            return this != CONTAINER;
        }
    }

    public TestNode {
        tags = List.copyOf(tags);
        locks = List.copyOf(locks);
    }
}
