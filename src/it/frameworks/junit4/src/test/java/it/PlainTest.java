package it;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import org.junit.Ignore;
import org.junit.Test;

public class PlainTest {
    @Test
    public void passes() {}

    @Test
    public void fails() {
        assertEquals("a & b", 1, 2);
    }

    @Test
    public void errs() {
        throw new IllegalStateException("no <state>");
    }

    @Test
    @Ignore("not today")
    public void ignored() {}

    @Test
    public void assumed() {
        assumeTrue("never here", false);
    }

    @Test(expected = IllegalArgumentException.class)
    public void throwsAsExpected() {
        throw new IllegalArgumentException();
    }

    @Test(timeout = 60_000)
    public void inTime() {}
}
