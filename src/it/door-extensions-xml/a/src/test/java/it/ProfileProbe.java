package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProfileProbe {
    @Test
    void hasTheMergedConfiguration() {
        assertEquals("parent", System.getProperty("managed"));
        assertEquals("module", System.getProperty("where"));
        assertEquals("profile", System.getProperty("line"));
    }
}
