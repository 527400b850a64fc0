package io.github.mvnrunner.engine.config;

/** Holds what one entry of {@code overrides} sets for which tests. */
record OverrideRule(Condition condition, Layer layer) {}
