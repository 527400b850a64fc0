package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixedTest {
    @Test
    void passes() {
        System.out.println("printed while passing");
    }

    @Test
    void fails() {
        assertEquals("expected <this>", "found that");
    }

    @Test
    void breaks() {
        throw new IllegalStateException("broken");
    }

    @Test
    @Disabled("not today")
    void isDisabled() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void takes(int number) {}

    @Nested
    class Inner {
        @Test
        void passesInside() {}
    }
}
