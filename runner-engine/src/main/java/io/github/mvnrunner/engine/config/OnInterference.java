package io.github.mvnrunner.engine.config;

/** Says what a test that fails only beside others does to the run. */
public enum OnInterference {
    PASS,
    FAIL
}
