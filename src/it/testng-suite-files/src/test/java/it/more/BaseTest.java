package it.more;

import org.testng.annotations.Test;

public class BaseTest {
    @Test
    public void first() {}

    @Test(dependsOnMethods = "first")
    public void second() {}

    @Test(groups = "slow")
    public void slow() {
        throw new AssertionError("left out");
    }
}
