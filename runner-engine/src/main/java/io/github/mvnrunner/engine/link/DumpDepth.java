package io.github.mvnrunner.engine.link;

/** Says how much of a dump is wanted. */
public enum DumpDepth {
    /** Only what the running tests do, for a glance; cheap. */
    BRIEF,
    /** Every thread, with locks and deadlocks. */
    FULL
}
