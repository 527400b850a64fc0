package it;

import org.junit.jupiter.api.Test;

class CoreTest {
    @Test
    void runs() {}
}
