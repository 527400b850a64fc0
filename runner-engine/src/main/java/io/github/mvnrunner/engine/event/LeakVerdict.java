package io.github.mvnrunner.engine.event;

/** Says what becomes of something that was left behind. */
public enum LeakVerdict {
    /** Told only: threads that end with their worker. */
    NOTED,
    /** A leak that fails nothing. */
    LEAK,
    /** A leak that is a failure, as {@code leak-timeout} has it. */
    FAIL
}
