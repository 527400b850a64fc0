package it;

import org.junit.Assume;
import org.junit.BeforeClass;
import org.junit.Test;

public class AssumedClassTest {
    @BeforeClass
    public static void never() {
        Assume.assumeTrue("not on this machine", false);
    }

    @Test
    public void neverRun() {}
}
