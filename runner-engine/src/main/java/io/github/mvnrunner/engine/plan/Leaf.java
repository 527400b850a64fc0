package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.catalog.TestCase;

/**
 * Names something that is owed a result.
 *
 * @param test how reports name it
 * @param kind a test, or a container whose tests are still unknown
 * @param extent how much of such a container is owed
 */
public record Leaf(TestCase test, Kind kind, Extent extent) {
    /** Tells tests from containers. */
    public enum Kind {
        TEST,
        CONTAINER
    }

    /** Tells a whole container from some of its invocations. */
    public enum Extent {
        WHOLE,
        /** Those that the unit's selectors name. */
        ASKED
    }

    /** Names something that is owed whole. */
    public Leaf(TestCase test, Kind kind) {
        this(test, kind, Extent.WHOLE);
    }
}
