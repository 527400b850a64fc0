package it;

import static org.testng.Assert.assertEquals;

import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Sees what {@link SuiteSetUp} did, once for all classes. */
public class LifecycleTest extends SuiteSetUp {
    private int before;

    @BeforeClass
    public void beforeClass() {
        before += 10;
    }

    @BeforeMethod
    public void beforeMethod() {
        before++;
    }

    @AfterClass
    public void afterClass() {
        assertEquals(before, 12);
    }

    @Test
    public void first() {
        assertEquals(suites.get(), 1);
    }

    @Test
    public void second() {
        assertEquals(tests.get(), 1);
    }
}
