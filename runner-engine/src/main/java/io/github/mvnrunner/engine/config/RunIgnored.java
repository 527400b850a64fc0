package io.github.mvnrunner.engine.config;

/** Says what becomes of tests that annotations such as {@code @Disabled} leave out; libtest has the same three. */
public enum RunIgnored {
    /** Those that annotations leave out are skipped. */
    DEFAULT,
    /** Only those that annotations leave out, as if they were not left out. */
    ONLY,
    /** All tests, as if none was left out. */
    ALL
}
