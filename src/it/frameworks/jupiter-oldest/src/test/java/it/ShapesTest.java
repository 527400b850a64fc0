package it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("All shapes")
class ShapesTest {
    @Test
    void passes() {}

    @Test
    @DisplayName("has a name")
    void named(TestInfo info) {
        assertEquals("has a name", info.getDisplayName());
    }

    @Test
    void fails() {
        fail("no");
    }

    @Test
    @Disabled("off")
    void disabled() {}

    @Test
    void assumed() {
        assumeTrue(false, "not here");
    }

    @RepeatedTest(2)
    void repeated() {}

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void parameterized(String text) {
        assertEquals("a", text);
    }

    @TestFactory
    Stream<DynamicNode> dynamic() {
        return Stream.of(
                DynamicTest.dynamicTest("one", () -> {}),
                DynamicContainer.dynamicContainer(
                        "two", Stream.of(DynamicTest.dynamicTest("deep", () -> fail("deep")))));
    }

    @Nested
    class Inner {
        @Test
        void within() {}

    }

    @Nested
    @Disabled
    class Off {
        @Test
        void within() {}
    }
}
