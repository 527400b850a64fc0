package io.github.mvnrunner.engine.event;

/** Says how the console shows how long a test took. */
public enum ReportTime {
    /** As all else in its line. */
    PLAIN,
    /** In the colour of the limit that the test has passed. */
    LIMITS
}
