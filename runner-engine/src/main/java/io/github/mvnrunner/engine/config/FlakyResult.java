package io.github.mvnrunner.engine.config;

/** What a test that passed only on a retry makes of the build. */
public enum FlakyResult {
    /** It passed. */
    PASS,
    /** It failed. */
    FAIL
}
