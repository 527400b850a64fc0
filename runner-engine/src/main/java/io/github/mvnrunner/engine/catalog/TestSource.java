package io.github.mvnrunner.engine.catalog;

import java.util.Optional;

/**
 * Says where in the code a node comes from.
 *
 * @param className binary name of the class, {@code Outer$Inner} for nested ones
 * @param methodName bare method name, empty for a class
 * @param parameterTypes comma-separated parameter types as JUnit reports them, empty if none
 */
public record TestSource(String className, Optional<String> methodName, String parameterTypes) {}
