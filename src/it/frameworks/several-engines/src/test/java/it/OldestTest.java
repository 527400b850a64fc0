package it;

import junit.framework.TestCase;

public class OldestTest extends TestCase {
    public void testOldest() {}
}
