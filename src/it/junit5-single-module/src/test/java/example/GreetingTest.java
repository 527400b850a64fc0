package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreetingTest {
    @Test
    void greets() {
        assertEquals("hello", "hel" + "lo");
    }

    @Disabled("not yet")
    @Test
    void greetsTheWorld() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void counts(int number) {
        assertEquals(number, number);
    }

    @Nested
    class WhenEmpty {
        @Test
        void saysNothing() {}
    }
}
