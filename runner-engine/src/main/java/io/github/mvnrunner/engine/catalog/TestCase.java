package io.github.mvnrunner.engine.catalog;

/**
 * Names a test as reports do.
 *
 * <p>{@code suite}, {@code className} and {@code name} are exactly what Surefire 3.6 writes as file name,
 * {@code classname} and {@code name}; they are for people and tools, never keys.
 *
 * @param id identity
 * @param suite the top-level class whose report file holds this test
 * @param className the class the test is reported under
 * @param name the test's name in reports
 * @param displayName what JUnit shows
 */
public record TestCase(TestId id, String suite, String className, String name, String displayName) {}
