package io.github.mvnrunner.engine.catalog;

import java.util.List;

/**
 * Holds what a worker told of a module's tests before any of them ran.
 *
 * @param nodes parents before their children, otherwise in the order in which they were told
 * @param topLevels those that stand directly below an engine, in the order of a launch
 * @param unloadable the classes that could not be looked into
 */
public record ModuleTree(List<TestNode> nodes, List<TestId> topLevels, List<Unloadable> unloadable) {
    /** A module without tests. */
    public static final ModuleTree EMPTY = new ModuleTree(List.of(), List.of(), List.of());

    /**
     * A class that could not be looked into.
     *
     * @param selector its name
     * @param reason what was thrown, in one line
     */
    public record Unloadable(String selector, String reason) {}

    public ModuleTree {
        nodes = List.copyOf(nodes);
        topLevels = List.copyOf(topLevels);
        unloadable = List.copyOf(unloadable);
    }

    /** {@return a catalog of all nodes} */
    public TestCatalog catalog() {
        TestCatalog catalog = new TestCatalog();
        nodes.forEach(catalog::add);
        return catalog;
    }
}
