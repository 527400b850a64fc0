package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GreetingTest {
    @Test
    @Tag("polite")
    void isGreeted() {
        assertEquals("hello", System.getenv("GREETING"));
    }

    @Test
    void isNot() {
        assertNull(System.getenv("GREETING"));
    }
}
