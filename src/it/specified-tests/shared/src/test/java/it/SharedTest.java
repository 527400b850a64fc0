package it;

import org.junit.jupiter.api.Test;

class SharedTest {
    @Test
    void common() {}
}
