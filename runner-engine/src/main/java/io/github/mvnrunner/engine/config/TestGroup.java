package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.problem.Origin;

/** Holds one {@code [test-groups.<name>]}. */
record TestGroup(Origin origin, int maxThreads) {}
