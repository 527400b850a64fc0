package io.github.mvnrunner.engine.filter;

/** Names what a test can be; one test can be several. */
public enum TestKind {
    /** A method that runs once. */
    PLAIN,
    /** A test template, such as a parameterised or repeated test. */
    PARAMETERIZED,
    /** A factory of tests. */
    DYNAMIC,
    /** A test of a class inside a class. */
    NESTED,
    /** A method that is run several times alike. */
    REPEATED,
    /** A test that its annotations, or those around it, leave out. */
    DISABLED
}
