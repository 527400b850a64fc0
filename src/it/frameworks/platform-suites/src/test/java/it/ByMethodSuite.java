package it;

import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.SelectMethod;
import org.junit.platform.suite.api.Suite;

@Suite
@SelectMethod("it.FirstPart#passes")
@SelectMethod("it.FirstPart#numbers(int)")
public class ByMethodSuite {
    @BeforeSuite
    static void before() {
        System.out.println("before the suite");
    }

    @AfterSuite
    static void after() {
        System.out.println("after the suite");
    }
}
