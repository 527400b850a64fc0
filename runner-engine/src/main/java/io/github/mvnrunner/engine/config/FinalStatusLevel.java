package io.github.mvnrunner.engine.config;

/** Orders the final list's lines: a level shows itself and all before it. */
public enum FinalStatusLevel {
    NONE,
    FAIL,
    FLAKY,
    SLOW,
    SKIP,
    LEAK,
    PASS,
    ALL;

    /** {@return whether a line of level {@code line} is printed under this level} */
    public boolean shows(FinalStatusLevel line) {
        return line.compareTo(this) <= 0;
    }
}
