package it.b;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** Has its own phases, whenever the other tests run. */
class BIT {
    @Test
    void integrates() {
        assertFalse(Boolean.getBoolean("integration-fails"));
    }
}
