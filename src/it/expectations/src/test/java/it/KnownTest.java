package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KnownTest {
    @Test
    void fails() {
        assertEquals(1, 2);
    }

    @Test
    void halts() {
        Runtime.getRuntime().halt(3);
    }

    @Test
    void mended() {}

    @Test
    void passes() {}
}
