package it;

import junit.extensions.ActiveTestSuite;
import junit.extensions.RepeatedTest;
import junit.extensions.TestSetup;
import junit.framework.JUnit4TestAdapter;
import junit.framework.Test;
import junit.framework.TestSuite;

/** A suite whose tests are of other classes, with all that JUnit 3 had to decorate them. */
public class EverythingTest {
    public static Test suite() {
        TestSuite suite = new TestSuite("everything");
        suite.addTestSuite(MoneyTest.class);
        suite.addTestSuite(PurseCase.class);
        suite.addTest(new RepeatedTest(new PurseCase("testOpens"), 2));
        suite.addTest(new TestSetup(new TestSuite(PurseCase.class, "decorated")));
        suite.addTest(new ActiveTestSuite(PurseCase.class));
        suite.addTest(new JUnit4TestAdapter(NewStyle.class));
        suite.addTest(TestSuite.warning("take care"));
        return suite;
    }
}
