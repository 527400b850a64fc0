package it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {
    @Test
    void plain() {
        assertEquals(4, 2 + 2);
    }

    @Test
    @DisplayName("a name with spaces, <angles> & \"quotes\"")
    void named() {}

    @ParameterizedTest
    @ValueSource(strings = {"red", "green"})
    void parameterized(String colour) {
        assertEquals(colour, colour.trim());
    }

    @RepeatedTest(3)
    void repeated() {}

    @TestFactory
    Stream<DynamicTest> dynamic() {
        return Stream.of("one", "two").map(name -> DynamicTest.dynamicTest(name, () -> {}));
    }

    @Test
    @Disabled("not today")
    void disabled() {}

    @Test
    void assumed() {
        assumeTrue(false, "never here");
    }

    @Nested
    class Inner {
        @Test
        void inside() {}

        @Nested
        class Innermost {
            @Test
            void deepInside() {}
        }
    }
}
