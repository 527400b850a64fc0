package io.github.mvnrunner.engine.config;

/** After which tests the run waits for a person, as wptrunner's pause. */
public enum PauseAfter {
    NEVER,
    /** After a test that failed. */
    FAILURE,
    ALWAYS;

    /** {@return whether a person wants to look at what a test built} */
    public boolean wants(boolean failed) {
        return switch (this) {
            case NEVER -> false;
            case FAILURE -> failed;
            case ALWAYS -> true;
        };
    }
}
