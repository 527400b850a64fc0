package it;

import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

@Suite
@SelectClasses(TwiceTest.class)
public class BeforeSuiteFailsTest {
    @BeforeSuite
    static void breaks() {
        throw new IllegalStateException("before the suite");
    }
}
