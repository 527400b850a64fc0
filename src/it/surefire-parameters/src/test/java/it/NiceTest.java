package it;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("nice")
@DisplayName("A nice class")
class NiceTest {
    @Test
    void plain() {}

    @Test
    @Tag("hidden")
    @DisplayName("does what it should")
    void displayed() {}

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void params(String text) {}

    @ParameterizedTest(name = "with {0}")
    @DisplayName("numbers")
    @ValueSource(ints = 7)
    void named(int number) {}

    @RepeatedTest(2)
    void repeated() {}

    @TestFactory
    Stream<DynamicTest> dynamic() {
        return Stream.of("x", "y").map(name -> DynamicTest.dynamicTest(name, () -> {}));
    }

    @Nested
    @DisplayName("Inside")
    class Inner {
        @Test
        void inner() {}
    }

    @Nested
    class Bare {
        @Test
        @Tag("slow")
        void bare() {}
    }
}
