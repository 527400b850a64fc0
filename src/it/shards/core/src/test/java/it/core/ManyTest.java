package it.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManyTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void counts(int number) {
        assertTrue(number > 0);
    }
}
