package io.github.mvnrunner.engine.event;

/** Chooses the lines shown while tests run; each level includes those before. */
public enum StatusLevel {
    NONE,
    FAIL,
    RETRY,
    SLOW,
    LEAK,
    PASS,
    SKIP,
    ALL;

    /** {@return whether lines of that level are shown at this one} */
    public boolean includes(StatusLevel line) {
        return line != NONE && line.ordinal() <= ordinal();
    }
}
