package it;

import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

public class BeforeMethodFailsTest {
    @BeforeMethod
    public void breaks() {
        throw new IllegalStateException("before each");
    }

    @Test
    public void neverRun() {}
}
