package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"a", "b"})
record ClassesTest(String text) {
    @Test
    void isA() {
        assertEquals("a", text);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void numbers(int number) {}

    @Nested
    class Inner {
        @Test
        void within() {}
    }
}
