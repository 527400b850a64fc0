package io.github.mvnrunner.engine.config;

/** Says what shares a worker's JVM; reserved, only {@code SHARED} is accepted yet. */
public enum Isolation {
    SHARED,
    CLASS,
    METHOD
}
