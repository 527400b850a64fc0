package it;

import org.testng.annotations.Ignore;
import org.testng.annotations.Test;

public class OffTest {
    @Test
    public void on() {}

    @Test(enabled = false)
    public void off() {}

    @Ignore
    @Test
    public void ignored() {}
}
