package it;

import static org.junit.Assert.fail;

import org.junit.Test;

public class OldTest {
    @Test
    public void passes() {}

    @Test
    public void fails() {
        fail("old");
    }
}
