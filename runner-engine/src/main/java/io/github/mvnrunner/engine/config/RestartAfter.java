package io.github.mvnrunner.engine.config;

/** Says when a worker that still lives is replaced by a fresh one, as wptrunner's {@code --restart-on-unexpected}. */
public sealed interface RestartAfter {
    /** Only when it ends by itself. */
    record Never() implements RestartAfter {}

    /** After a test has failed in it. */
    record Failure() implements RestartAfter {}

    /**
     * After so many classes.
     *
     * @param count 1 or more
     */
    record Classes(int count) implements RestartAfter {}
}
