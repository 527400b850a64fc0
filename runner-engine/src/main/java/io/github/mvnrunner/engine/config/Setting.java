package io.github.mvnrunner.engine.config;

import java.util.Locale;

/**
 * Describes one key: where it may stand, and how its value is read.
 *
 * @param fallback the built-in value as documentation shows it
 * @param meaning one sentence for the documentation
 */
record Setting<T>(String key, Reach reach, Form<T> form, String fallback, T builtIn, String meaning) {

    /** Says what a key is about. */
    enum Reach {
        /** The run as a whole; the key can't stand in an override. */
        RUN,
        /** The run as a whole; the key can stand in an override that depends on nothing but the platform. */
        PLATFORM,
        /** This one run; the key can stand only on the command line, or in the environment. */
        INVOCATION,
        /** Each test. */
        TEST
    }

    static <T> Setting<T> ofRun(String key, Form<T> form, String fallback, T builtIn, String meaning) {
        return new Setting<>(key, Reach.RUN, form, "`" + fallback + "`", builtIn, meaning);
    }

    static <T> Setting<T> ofTest(String key, Form<T> form, String fallback, T builtIn, String meaning) {
        return new Setting<>(key, Reach.TEST, form, "`" + fallback + "`", builtIn, meaning);
    }

    Setting<T> reaching(Reach other) {
        return new Setting<>(key, other, form, fallback, builtIn, meaning);
    }

    /** {@return the environment variable that sets this key} */
    String variable() {
        return EngineVariables.PREFIX + key.replaceAll("[-.]", "_").toUpperCase(Locale.ROOT);
    }
}
