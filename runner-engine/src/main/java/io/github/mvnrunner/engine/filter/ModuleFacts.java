package io.github.mvnrunner.engine.filter;

import java.util.OptionalInt;

/**
 * Holds what a filter sees of a module.
 *
 * @param id {@code groupId:artifactId}
 * @param artifactId without the group
 * @param directory relative to the root of the reactor, with {@code /}; empty for the root itself
 * @param jdk the feature version of the JDK that runs its tests, such as 21; empty if it is not known
 */
public record ModuleFacts(String id, String artifactId, String directory, OptionalInt jdk) {

    /** A module whose JDK is not known. */
    public ModuleFacts(String id, String artifactId, String directory) {
        this(id, artifactId, directory, OptionalInt.empty());
    }
}
