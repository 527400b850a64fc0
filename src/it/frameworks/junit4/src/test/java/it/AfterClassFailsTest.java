package it;

import org.junit.AfterClass;
import org.junit.Test;

public class AfterClassFailsTest {
    @AfterClass
    public static void breaks() {
        throw new IllegalStateException("after");
    }

    @Test
    public void passes() {}
}
