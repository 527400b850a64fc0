package io.github.mvnrunner.engine.config;

/** Says how a test is expected to end. */
public enum ExpectedOutcome {
    PASS,
    /** By an assertion. */
    FAIL,
    /** By another throwable, or by what it left behind. */
    ERROR,
    TIMEOUT,
    /** With its JVM. */
    CRASH,
    SKIP;

    /** {@return how it is written} */
    public String word() {
        return Forms.wordOf(this);
    }
}
