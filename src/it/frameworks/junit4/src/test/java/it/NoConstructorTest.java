package it;

import org.junit.Test;

public class NoConstructorTest {
    public NoConstructorTest() {
        throw new IllegalStateException("constructor");
    }

    @Test
    public void one() {}
}
