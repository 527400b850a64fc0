package it;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class PlainTest {
    @Test
    public void hasTheConfiguration() {
        assertEquals("yes", System.getProperty("configured"));
    }
}
