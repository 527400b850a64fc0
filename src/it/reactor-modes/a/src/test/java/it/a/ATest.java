package it.a;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ATest {
    @Test
    void hasItsName() {
        assertEquals(Boolean.getBoolean("fails") ? "b" : "a", A.name());
    }
}
