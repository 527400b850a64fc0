package io.github.mvnrunner.engine.catalog.named;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A nice class")
public class DisplayedFixture {
    @Test
    void plain() {}

    @Test
    @DisplayName("does what it should")
    void displayed() {}

    @ParameterizedTest
    @ValueSource(ints = 7)
    void params(int number) {}

    @ParameterizedTest(name = "with {0}")
    @DisplayName("numbers")
    @ValueSource(ints = 7)
    void named(int number) {}

    @Nested
    @DisplayName("Inside")
    class Inner {
        @Test
        void inner() {}
    }

    @Nested
    class Bare {
        @Test
        void bare() {}
    }
}
