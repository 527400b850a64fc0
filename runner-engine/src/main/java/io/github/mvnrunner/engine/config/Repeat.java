package io.github.mvnrunner.engine.config;

/**
 * Says how often a test is run, whatever comes of it.
 *
 * @param times 1 or more
 * @param in which JVM a further repetition runs in
 */
public record Repeat(int times, RetryIn in) {
    /** Once. */
    public static final Repeat NONE = new Repeat(1, RetryIn.FRESH);
}
