package io.github.mvnrunner.engine.event;

/** Says what a test's end is worth, given what was expected of it. */
public enum ExpectationVerdict {
    /** It is what was expected, or known to happen now and then. */
    MET,
    /** It passed, and nobody expected that. */
    UNEXPECTED_PASS,
    /** It ended in another way that nobody expected. */
    BROKEN
}
