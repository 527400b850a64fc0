package it;

import org.junit.BeforeClass;
import org.junit.Test;

public class BeforeClassFailsTest {
    @BeforeClass
    public static void breaks() {
        throw new IllegalStateException("before");
    }

    @Test
    public void neverRun() {}

    @Test
    public void neverRunEither() {}
}
