package io.github.mvnrunner.engine.event;

/** Chooses the lines repeated at the end; each level includes those before. */
public enum FinalStatusLevel {
    NONE,
    FAIL,
    FLAKY,
    SLOW,
    SKIP,
    LEAK,
    PASS,
    ALL;

    /** {@return whether lines of that level are shown at this one} */
    public boolean includes(FinalStatusLevel line) {
        return line != NONE && line.ordinal() <= ordinal();
    }
}
