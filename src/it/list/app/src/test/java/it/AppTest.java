package it;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class AppTest {
    @Test
    void starts() {
        fail("was run");
    }
}
