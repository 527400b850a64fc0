package it;

import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

public class BeforeClassFailsTest {
    @BeforeClass
    public void breaks() {
        throw new IllegalStateException("before");
    }

    @Test
    public void neverRun() {}

    @Test
    public void neverRunEither() {}
}
