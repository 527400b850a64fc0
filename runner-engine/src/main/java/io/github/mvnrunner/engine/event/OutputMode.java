package io.github.mvnrunner.engine.event;

/** Says when the output of a test is shown. */
public enum OutputMode {
    IMMEDIATE,
    IMMEDIATE_FINAL,
    FINAL,
    NEVER;

    /** {@return whether output is shown as soon as the test ends} */
    public boolean isImmediate() {
        return this == IMMEDIATE || this == IMMEDIATE_FINAL;
    }

    /** {@return whether output is shown at the end of the run} */
    public boolean isFinal() {
        return this == FINAL || this == IMMEDIATE_FINAL;
    }
}
