package io.github.mvnrunner.engine.config;

/** Says when worker JVMs are started with flags that suit a short life. */
public enum FastStart {
    /** Unless what is known of a module's tests speaks against it. */
    AUTO,
    /** In every module. */
    ALWAYS,
    /** In none. */
    NEVER
}
