package it;

import static org.junit.Assert.fail;

import org.junit.Test;

public class SuitePart {
    @Test
    public void passes() {}

    @Test
    public void fails() {
        fail("in a suite");
    }
}
