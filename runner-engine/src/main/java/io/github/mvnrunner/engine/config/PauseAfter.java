package io.github.mvnrunner.engine.config;

/** After which tests a worker is kept alive for a look inside, as wptrunner's pause. */
public enum PauseAfter {
    NEVER,
    FAILURE,
    ALWAYS
}
