package it;

import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

@Suite
@SelectClasses(TwiceTest.class)
public class AfterSuiteFailsTest {
    @AfterSuite
    static void breaks() {
        throw new IllegalStateException("after the suite");
    }
}
