package it;

import org.junit.Test;

public class InvalidTest {
    @Test
    public void takes(int something) {}

    @Test
    void isHidden() {}
}
