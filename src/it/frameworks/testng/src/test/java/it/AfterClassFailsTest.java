package it;

import org.testng.annotations.AfterClass;
import org.testng.annotations.Test;

public class AfterClassFailsTest {
    @Test
    public void passes() {}

    @AfterClass
    public void breaks() {
        throw new IllegalStateException("after");
    }
}
