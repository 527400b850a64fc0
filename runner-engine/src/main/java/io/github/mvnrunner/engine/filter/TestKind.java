package io.github.mvnrunner.engine.filter;

/** Names what a test can be; one test can be several. */
public enum TestKind {
    /** A method that runs once. */
    PLAIN,
    /** An invocation of a parameterised test, or the container of all. */
    PARAMETERIZED,
    /** An invocation of a repeated test, or the container of all. */
    REPEATED,
    /** A test of a factory, or the factory. */
    DYNAMIC,
    /** A test of a class inside a class. */
    NESTED,
    /** A test that is switched off. */
    DISABLED
}
