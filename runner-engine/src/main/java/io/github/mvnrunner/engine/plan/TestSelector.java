package io.github.mvnrunner.engine.plan;

/** Names what a worker selects. */
public sealed interface TestSelector {
    /** A class by its binary name. */
    record ByClass(String className) implements TestSelector {}

    /** A node by its JUnit unique id. */
    record ByUniqueId(String uniqueId) implements TestSelector {}
}
