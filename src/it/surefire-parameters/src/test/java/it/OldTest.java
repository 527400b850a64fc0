package it;

import static org.junit.Assert.assertTrue;

import org.junit.Ignore;
import org.junit.Test;

public class OldTest {
    @Test
    public void old() {
        assertTrue(true);
    }

    @Test
    @Ignore("never")
    public void ignored() {}
}
