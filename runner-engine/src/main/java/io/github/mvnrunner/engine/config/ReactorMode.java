package io.github.mvnrunner.engine.config;

/** Says when the tests of a reactor's modules run; the plugin acts on it before an engine is there. */
enum ReactorMode {
    /** Each module's in its own phase. */
    MODULE,
    /** All as one run, once the last module is packaged. */
    DEFERRED,
    /** Those of finished modules while Maven builds the next ones. */
    OVERLAPPED
}
