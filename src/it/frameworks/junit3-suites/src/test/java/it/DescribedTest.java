package it;

import junit.framework.Test;
import junit.framework.TestCase;
import junit.framework.TestResult;
import junit.framework.TestSuite;

/** Tests that are no {@link TestCase}, or share one name, or have none. */
public class DescribedTest {
    public static Test suite() {
        TestSuite suite = new TestSuite(DescribedTest.class.getName());
        suite.addTest(new Bare("bare one"));
        suite.addTest(new Bare("bare (two)"));
        suite.addTest(named("twin"));
        suite.addTest(named("twin"));
        suite.addTest(named(null));
        return suite;
    }

    private static TestCase named(String name) {
        return new TestCase(name) {
            @Override
            protected void runTest() {}
        };
    }

    private static final class Bare implements Test {
        private final String text;

        Bare(String text) {
            this.text = text;
        }

        @Override
        public int countTestCases() {
            return 1;
        }

        @Override
        public void run(TestResult result) {
            result.startTest(this);
            result.endTest(this);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
