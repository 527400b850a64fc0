package io.github.mvnrunner.engine.config;

/** Says when a test's captured output is shown. */
public enum OutputMode {
    IMMEDIATE,
    IMMEDIATE_FINAL,
    FINAL,
    NEVER;

    /** {@return whether output is shown as the test ends} */
    public boolean isImmediate() {
        return this == IMMEDIATE || this == IMMEDIATE_FINAL;
    }

    /** {@return whether output is shown after the summary} */
    public boolean isFinal() {
        return this == FINAL || this == IMMEDIATE_FINAL;
    }
}
