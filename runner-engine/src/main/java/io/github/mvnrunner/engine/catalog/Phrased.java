package io.github.mvnrunner.engine.catalog;

/**
 * Names a test by what JUnit displays, as Surefire's phrased reports do.
 *
 * @param suite the display name of the top-level class
 * @param className that of the class the test stands in
 * @param name that of the test, after those of the methods it is an invocation of
 */
public record Phrased(String suite, String className, String name) {}
