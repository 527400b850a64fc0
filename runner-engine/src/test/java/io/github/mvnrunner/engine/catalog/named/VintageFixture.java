package io.github.mvnrunner.engine.catalog.named;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Holds JUnit 4 tests, once with a name pattern of its own. */
@RunWith(Parameterized.class)
public class VintageFixture {
    @Parameterized.Parameter
    public int value;

    /** {@return the values} */
    @Parameterized.Parameters
    public static Object[] values() {
        return new Object[] {1, 2};
    }

    @Test
    public void old() {}

    /** Names its invocations by a pattern. */
    @RunWith(Parameterized.class)
    public static class Patterned {
        @Parameterized.Parameter
        public int value;

        /** {@return the values} */
        @Parameterized.Parameters(name = "{index}: v {0}")
        public static Object[] values() {
            return new Object[] {1};
        }

        @Test
        public void old() {}
    }

    /** Plain. */
    public static class Plain {
        @Test
        public void old() {}
    }
}
