package io.github.mvnrunner.engine.report.console;

/** Says who reads the console's lines first. */
public enum Style {
    /** A terminal or file. */
    PLAIN,
    /** Maven's logger, which takes the level from a prefix of the line. */
    PREFIXED
}
