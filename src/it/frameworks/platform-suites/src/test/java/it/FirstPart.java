package it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstPart {
    @Test
    void passes() {}

    @Test
    void fails() {
        assertEquals(1, 2);
    }

    @Test
    @Disabled("off")
    void disabled() {}

    @Test
    void assumed() {
        assumeTrue(false, "no");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void numbers(int number) {
        assertEquals(1, number);
    }

    @TestFactory
    Stream<DynamicTest> dynamic() {
        return Stream.of("x", "y").map(name -> DynamicTest.dynamicTest(name, () -> {}));
    }

    @Nested
    class Inner {
        @Test
        @Tag("inner")
        void within() {}
    }
}
