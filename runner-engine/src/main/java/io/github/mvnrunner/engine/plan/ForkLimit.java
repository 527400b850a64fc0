package io.github.mvnrunner.engine.plan;

/**
 * Says how many units of a module may run at once.
 *
 * @param module whose units count
 * @param most 1 or more
 */
public record ForkLimit(String module, int most) {}
