package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class InheritedCheck {
    @Test
    void hasTheMergedConfiguration() {
        assertEquals("parent", System.getProperty("managed"));
        assertEquals("inherited", System.getProperty("where"));
        assertEquals(null, System.getProperty("line"));
    }
}
