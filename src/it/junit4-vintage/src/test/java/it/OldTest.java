package it;

import junit.framework.TestCase;

public class OldTest extends TestCase {
    public void testOldStyle() {
        assertEquals("a", "a");
    }
}
