package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlainTest {
    @Test
    void hasTheMergedConfiguration() {
        assertEquals("parent", System.getProperty("managed"));
        assertEquals("management", System.getProperty("where"));
        assertEquals(null, System.getProperty("line"));
    }
}
