package it;

import static org.testng.Assert.assertEquals;

import org.testng.annotations.Test;

public class OtherLifecycleTest extends SuiteSetUp {
    @Test(groups = "late", dependsOnGroups = "early")
    public void sharesTheSuite() {
        assertEquals(suites.get(), 1);
        assertEquals(tests.get(), 1);
    }
}
