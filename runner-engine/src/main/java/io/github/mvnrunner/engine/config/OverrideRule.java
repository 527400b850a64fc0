package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.Origin;

/**
 * Holds what one entry of {@code overrides} sets for which tests.
 *
 * @param origin where the entry stands
 */
record OverrideRule(Origin origin, Condition condition, Layer layer) {}
