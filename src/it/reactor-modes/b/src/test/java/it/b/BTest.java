package it.b;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.a.A;
import org.junit.jupiter.api.Test;

class BTest {
    @Test
    void seesTheOther() {
        assertEquals("a", A.name());
    }
}
