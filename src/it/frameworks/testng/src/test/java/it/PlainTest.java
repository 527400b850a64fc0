package it;

import static org.testng.Assert.assertEquals;

import org.testng.SkipException;
import org.testng.annotations.Test;

public class PlainTest {
    @Test
    public void passes() {}

    @Test
    public void fails() {
        assertEquals(1, 2);
    }

    @Test
    public void errs() {
        throw new IllegalStateException("broken");
    }

    @Test(enabled = false)
    public void disabled() {}

    @Test
    public void skips() {
        throw new SkipException("not here");
    }

    @Test(expectedExceptions = IllegalArgumentException.class)
    public void throwsAsExpected() {
        throw new IllegalArgumentException();
    }

    @Test(expectedExceptions = IllegalArgumentException.class)
    public void doesNotThrow() {}

    @Test(dependsOnMethods = "fails")
    public void dependsOnAFailure() {}

    @Test(dependsOnMethods = "passes", description = "has a description")
    public void dependsOnASuccess() {}

    @Test(timeOut = 60_000)
    public void inTime() {}

    @Test(invocationCount = 3)
    public void three() {}

    @Test(successPercentage = 50)
    public void half() {}
}
