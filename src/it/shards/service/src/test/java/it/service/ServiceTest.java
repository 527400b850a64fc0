package it.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import it.core.Names;
import org.junit.jupiter.api.Test;

class ServiceTest {
    @Test
    void seesTheTestJarOfAnotherModule() {
        assertEquals("Hello, world!", Service.answer(Names.WORLD));
    }

    @Test
    void seesTheResourcesOfAnotherModule() {
        assertNotNull(getClass().getResource("/core.txt"));
    }
}
