package io.github.mvnrunner.engine.config;

/** Says what shares a worker's JVM. */
public enum Isolation {
    /** The classes of a module. */
    SHARED,
    /** The tests of a class. */
    CLASS,
    /** Nothing: each test method has a JVM of its own. */
    METHOD
}
