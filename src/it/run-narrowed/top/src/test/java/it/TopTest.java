package it;

import org.junit.jupiter.api.Test;

class TopTest {
    @Test
    void runs() {}
}
