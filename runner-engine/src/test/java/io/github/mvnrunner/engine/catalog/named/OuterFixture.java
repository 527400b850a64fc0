package io.github.mvnrunner.engine.catalog.named;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds one test of each shape that Jupiter names in its own way. */
public class OuterFixture extends InheritedFixture {
    @Test
    void plain() {}

    @Test
    void withInfo(TestInfo info) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void params(int i) {}

    @RepeatedTest(2)
    void repeated() {}

    @TestFactory
    Stream<DynamicNode> dyn() {
        return Stream.of(
                dynamicTest("first", () -> {}), dynamicContainer("box", Stream.of(dynamicTest("in", () -> {}))));
    }

    @Disabled("off")
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void disabledParams(int i) {}

    @Nested
    class Inner {
        @Test
        void inner() {}

        @Nested
        class Deep {
            @ParameterizedTest
            @ValueSource(ints = 1)
            void p(int i) {}
        }
    }
}
