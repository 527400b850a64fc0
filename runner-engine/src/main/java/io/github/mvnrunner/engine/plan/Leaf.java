package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.catalog.TestCase;

/**
 * Names something that is owed a result.
 *
 * @param test how reports name it
 * @param kind a test, or a container whose tests are still unknown
 */
public record Leaf(TestCase test, Kind kind) {
    /** Tells tests from containers. */
    public enum Kind {
        TEST,
        CONTAINER
    }
}
