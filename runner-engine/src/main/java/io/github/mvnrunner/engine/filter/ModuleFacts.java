package io.github.mvnrunner.engine.filter;

/**
 * Holds what a filter sees of a module.
 *
 * @param id {@code groupId:artifactId}
 * @param artifactId without the group
 * @param directory relative to the root of the reactor, with {@code /}; empty for the root itself
 */
public record ModuleFacts(String id, String artifactId, String directory) {}
