package it;

import org.testng.annotations.BeforeSuite;
import org.testng.annotations.Test;

public class FirstTest {
    @BeforeSuite
    public void breaks() {
        throw new IllegalStateException("no suite");
    }

    @Test
    public void neverRun() {}
}
