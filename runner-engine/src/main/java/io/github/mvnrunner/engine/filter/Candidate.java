package io.github.mvnrunner.engine.filter;

/**
 * Holds what a selector sees of a test that a worker has found.
 *
 * @param className binary name of the class that the test's source names
 * @param methodName its bare method name
 * @param reportName its legacy name, such as {@code param(int)} or {@code old[0]}
 * @param displayName what JUnit shows
 * @param grows whether its invocations are known only once it runs
 */
public record Candidate(String className, String methodName, String reportName, String displayName, boolean grows) {}
