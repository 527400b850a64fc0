package it;

import java.util.concurrent.atomic.AtomicInteger;
import org.testng.annotations.BeforeSuite;
import org.testng.annotations.BeforeTest;

public class SuiteSetUp {
    static final AtomicInteger suites = new AtomicInteger();
    static final AtomicInteger tests = new AtomicInteger();

    @BeforeSuite
    public void beforeSuite() {
        suites.incrementAndGet();
    }

    @BeforeTest
    public void beforeTest() {
        tests.incrementAndGet();
    }
}
