package it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UnitTest {
    @Test
    void testsClassesAsCompiled() {
        assertTrue(Shipped.from().endsWith("target/classes/"), Shipped.from());
    }
}
