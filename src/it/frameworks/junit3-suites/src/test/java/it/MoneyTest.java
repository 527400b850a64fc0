package it;

import junit.framework.TestCase;

public class MoneyTest extends TestCase {
    public void testAdds() {
        assertEquals(3, 1 + 2);
    }

    public void testFails() {
        assertEquals("money", 1, 2);
    }

    public void testErrs() {
        throw new IllegalStateException("broke");
    }
}
