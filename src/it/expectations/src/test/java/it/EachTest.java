package it;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EachTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void each(int number) {
        if (number == 2) {
            throw new IllegalStateException("two");
        }
    }
}
