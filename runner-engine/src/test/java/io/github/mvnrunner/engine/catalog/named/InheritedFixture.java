package io.github.mvnrunner.engine.catalog.named;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hands tests down to a concrete class. */
abstract class InheritedFixture {
    @Test
    void inherited() {}

    @Nested
    class InBase {
        @Test
        void nestedInBase() {}
    }
}
