package it.one;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class LateTest {
    @Test
    void knowsItsModule() {
        assertEquals("one", System.getProperty("module.name"));
    }

    @Test
    void knowsTheReservedPort() {
        assertTrue(Integer.getInteger("module.port", 0) > 0);
    }

    @Test
    void runsUnderTheAgent() {
        assertEquals(6, Product.of(2, 3));
        assertTrue(ManagementFactory.getRuntimeMXBean().getInputArguments().toString().contains("jacoco"));
    }
}
