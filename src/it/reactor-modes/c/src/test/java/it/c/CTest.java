package it.c;

import org.junit.jupiter.api.Test;

class CTest {
    @Test
    void passes() {}
}
