package it;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void runsWhereTheProjectIs() {
        assertTrue(new File("").getAbsolutePath().endsWith("path with spaces (and parentheses)"));
    }

    @Test
    void findsItsResource() {
        assertNotNull(getClass().getResource("/a resource (1).txt"));
    }
}
