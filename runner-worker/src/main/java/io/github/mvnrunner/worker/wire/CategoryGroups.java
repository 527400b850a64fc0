package io.github.mvnrunner.worker.wire;

/** How the engine asks for groups of JUnit 4 that are more than names, among the parameters of the JUnit Platform. */
public final class CategoryGroups {
    public static final String PARAMETER = "mvnrunner.categories";
    public static final String EXPRESSIONS = "expressions";

    private CategoryGroups() {}
}
