package io.github.mvnrunner.engine.config;

/** Orders live status lines: a level shows itself and all before it. */
public enum StatusLevel {
    NONE,
    FAIL,
    RETRY,
    SLOW,
    LEAK,
    PASS,
    SKIP,
    ALL;

    /** {@return whether a line of level {@code line} is printed under this level} */
    public boolean shows(StatusLevel line) {
        return line.compareTo(this) <= 0;
    }
}
