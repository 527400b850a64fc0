package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.filter.TestFacts;
import io.github.mvnrunner.engine.problem.Origin;
import java.util.function.Predicate;

/**
 * Watches over something in the file that should be about some test.
 *
 * @param what as a sentence starts with it
 */
record MatchCheck(Origin origin, String what, Predicate<TestFacts> isAbout) {}
