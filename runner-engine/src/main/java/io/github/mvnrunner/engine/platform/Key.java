package io.github.mvnrunner.engine.platform;

import java.util.Optional;

/** Keys that mean something to the engine. */
public enum Key {
    /** {@code t}: what is every unit doing? */
    DESCRIBE,
    /** Enter: how far is the run? */
    SUMMARIZE;

    static Optional<Key> of(byte typed) {
        return switch (typed) {
            case 't' -> Optional.of(DESCRIBE);
            case '\n', '\r' -> Optional.of(SUMMARIZE);
            default -> Optional.empty();
        };
    }
}
