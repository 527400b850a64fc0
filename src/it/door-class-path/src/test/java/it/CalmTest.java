package it;

import org.junit.jupiter.api.Test;

class CalmTest {
    @Test
    void passes() {}

    @Test
    void passesToo() {}
}
