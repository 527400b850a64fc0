package io.github.mvnrunner.engine.event;

/** Chooses whose lines the console has. */
public enum ConsoleLook {
    /** A line a test, for people. */
    RUNNER,
    /** A line a class, as Surefire prints them, for machines that read those. */
    SUREFIRE
}
