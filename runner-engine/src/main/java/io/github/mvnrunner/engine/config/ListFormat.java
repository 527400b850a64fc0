package io.github.mvnrunner.engine.config;

/** Names the forms in which tests are listed. */
public enum ListFormat {
    /** Modules, classes and tests, for people. */
    TREE,
    /** One test a line. */
    PLAIN,
    /** JSON, versioned. */
    JSON
}
