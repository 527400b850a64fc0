package it;

import org.testng.annotations.Test;

/** Another class depends on its group. */
public class EarlyTest {
    @Test(groups = "early")
    public void early() {}
}
