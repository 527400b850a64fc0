package it.more;

import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

public class BrokenSetUpTest {
    @BeforeClass(alwaysRun = true)
    public void setUp() {
        throw new AssertionError("no set-up");
    }

    @Test
    public void isSkipped() {}
}
