package io.github.mvnrunner.worker.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SplittingTests {
    @ParameterizedTest
    @ValueSource(classes = {Plain.class, Constants.class})
    void classWhoseTestsShareNothingCanBeSplit(Class<?> type) {
        assertThat(Splitting.isHarmless(type.getName())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                SetsUp.class,
                TearsDown.class,
                Inherits.class,
                SetsUpByInterface.class,
                OneInstance.class,
                Ordered.class,
                Extended.class,
                ExtendedByField.class,
                Placed.class,
                Around.class,
                Changing.class,
                InheritsState.class,
                Collecting.class,
                Counting.class
            })
    void classWhoseTestsMayShareSomethingStaysWhole(Class<?> type) {
        assertThat(Splitting.isHarmless(type.getName())).isFalse();
    }

    @Test
    void classThatCanNotBeSeenStaysWhole() {
        assertThat(Splitting.isHarmless("not.There")).isFalse();
    }

    static class Plain {
        private int own;

        @BeforeEach
        void prepares() {
            own++;
        }
    }

    static class Constants {
        static final String NAME = "name";
        static final int[] NUMBERS = {1, 2};
        static final Class<?> TYPE = Plain.class;
    }

    static class SetsUp {
        @BeforeAll
        static void once() {}
    }

    static class TearsDown {
        @AfterAll
        static void once() {}
    }

    static class Inherits extends SetsUp {}

    interface Once {
        @BeforeAll
        static void once() {}
    }

    static class SetsUpByInterface implements Once {}

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstance {}

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Ordered {}

    static final class Extension implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {}
    }

    @ExtendWith(Extension.class)
    static class Extended {}

    static class ExtendedByField {
        @RegisterExtension
        static final Extension EXTENSION = new Extension();
    }

    @Execution(ExecutionMode.SAME_THREAD)
    static class Placed {}

    static class Around {
        @Nested
        final class Inner {}
    }

    static class Changing {
        static int count;
    }

    static class InheritsState extends Changing {}

    static class Collecting {
        static final List<String> SEEN = new ArrayList<>();
    }

    static class Counting {
        static final AtomicInteger COUNT = new AtomicInteger();
    }
}
