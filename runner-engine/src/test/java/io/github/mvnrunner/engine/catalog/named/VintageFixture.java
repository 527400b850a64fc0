package io.github.mvnrunner.engine.catalog.named;

import org.junit.Test;
import org.junit.runner.Description;
import org.junit.runner.RunWith;
import org.junit.runner.Runner;
import org.junit.runner.notification.RunNotifier;
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

    /** Has a test without a method. */
    @RunWith(Bare.class)
    public static class OfARunner {}

    /** Runs one test that no method stands for. */
    public static class Bare extends Runner {
        private final Class<?> testClass;

        public Bare(Class<?> testClass) {
            this.testClass = testClass;
        }

        @Override
        public Description getDescription() {
            Description all = Description.createSuiteDescription(testClass);
            all.addChild(Description.createTestDescription(testClass, "has no method"));
            return all;
        }

        @Override
        public void run(RunNotifier notifier) {
            getDescription().getChildren().forEach(notifier::fireTestFinished);
        }
    }

    /** Plain. */
    public static class Plain {
        @Test
        public void old() {}
    }
}
