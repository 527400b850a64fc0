package it.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GreetingTest {
    @Test
    void greets() {
        assertEquals("Hello, world", Greeting.to(Names.WORLD));
    }

    @Test
    void runsInItsModule() {
        assertEquals("core", new java.io.File("").getAbsoluteFile().getName());
    }
}
