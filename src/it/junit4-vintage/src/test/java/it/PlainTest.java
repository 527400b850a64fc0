package it;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import org.junit.Ignore;
import org.junit.Test;

public class PlainTest {
    @Test
    public void passes() {
        assertEquals(4, 2 + 2);
    }

    @Test(expected = IllegalStateException.class)
    public void throwsAsExpected() {
        throw new IllegalStateException();
    }

    @Test
    @Ignore("not today")
    public void ignored() {}

    @Test
    public void assumed() {
        assumeTrue("never here", false);
    }
}
