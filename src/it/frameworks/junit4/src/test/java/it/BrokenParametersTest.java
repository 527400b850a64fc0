package it;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class BrokenParametersTest {
    @Parameters
    public static Iterable<Object[]> texts() {
        throw new IllegalStateException("no parameters");
    }

    @Test
    public void neverRun() {}
}
