package io.github.mvnrunner.engine.link;

/**
 * Shows one thread of a worker.
 *
 * @param node index of the node that it executes; -1 if none is known
 * @param state as in {@link Thread.State}
 * @param stack lines as of a stack trace; may be empty
 */
public record ThreadStack(int node, String name, String state, String stack) {}
