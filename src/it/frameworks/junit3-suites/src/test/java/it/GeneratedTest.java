package it;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import junit.framework.Test;
import junit.framework.TestCase;
import junit.framework.TestSuite;

/** Makes tests from features as Guava's testlib does: each of another class, with names made up. */
public class GeneratedTest extends TestCase {
    public static Test suite() {
        TestSuite suite = new TestSuite("collections");
        List<Collection<String>> subjects =
                Arrays.asList(new ArrayList<String>(), new LinkedList<String>(), new LinkedHashSet<String>());
        for (Collection<String> subject : subjects) {
            String name = subject.getClass().getSimpleName();
            TestSuite of = new TestSuite(name);
            of.addTest(new AddTester(subject, "testAdd", name + " [collection size: one]"));
            of.addTest(new AddTester(subject, "testAddTwice", name + " [collection size: one]"));
            of.addTest(new ClearTester(subject, name));
            suite.addTest(of);
        }
        return suite;
    }

    /** Not announced by {@link #suite}. */
    public void testNeverRun() {
        fail();
    }

    public static class AddTester extends TestCase {
        private final Collection<String> subject;
        private final String description;

        AddTester(Collection<String> subject, String method, String description) {
            super(method);
            this.subject = subject;
            this.description = description;
        }

        public void testAdd() {
            assertTrue(subject.add("a"));
        }

        public void testAddTwice() {
            subject.add("b");
            assertTrue(subject.add("b"));
        }

        @Override
        public String getName() {
            return super.getName() + "[" + description + "]";
        }

        @Override
        protected void runTest() throws Throwable {
            getClass().getMethod(super.getName()).invoke(this);
        }
    }

    static class ClearTester extends TestCase {
        private final Collection<String> subject;

        ClearTester(Collection<String> subject, String name) {
            super("clears " + name);
            this.subject = subject;
        }

        @Override
        protected void runTest() {
            subject.clear();
        }
    }
}
