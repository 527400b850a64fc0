package io.github.mvnrunner.engine.config;

import java.util.Optional;

/**
 * Describes what a value looks like, and reads it.
 *
 * @param expected completes the sentence "it must be …"
 */
record Form<T>(String expected, Reader<T> reader) {

    /** Reads a value; empty if it is none of those expected, or if a problem was reported. */
    interface Reader<T> {
        Optional<T> read(RawValue value, Reading reading);
    }
}
