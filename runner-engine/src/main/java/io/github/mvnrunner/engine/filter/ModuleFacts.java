package io.github.mvnrunner.engine.filter;

import java.util.List;
import java.util.OptionalInt;

/**
 * Holds what a filter sees of a module.
 *
 * @param id {@code groupId:artifactId}
 * @param artifactId without the group
 * @param directory relative to the root of the reactor, with {@code /}; empty for the root itself
 * @param jdk the feature version of the JDK that runs its tests, such as 21; empty if it is not known
 * @param dependencies names of the modules of the reactor that it depends on, at any distance
 * @param dependents names of those that depend on it
 * @param sources where its tests' classes come from
 */
public record ModuleFacts(
        String id,
        String artifactId,
        String directory,
        OptionalInt jdk,
        List<String> dependencies,
        List<String> dependents,
        SourceLines sources) {
    public ModuleFacts {
        dependencies = List.copyOf(dependencies);
        dependents = List.copyOf(dependents);
    }

    /** A module that stands alone. */
    public ModuleFacts(String id, String artifactId, String directory, OptionalInt jdk) {
        this(id, artifactId, directory, jdk, List.of(), List.of(), SourceLines.NONE);
    }

    /** A module whose JDK is not known. */
    public ModuleFacts(String id, String artifactId, String directory) {
        this(id, artifactId, directory, OptionalInt.empty());
    }
}
