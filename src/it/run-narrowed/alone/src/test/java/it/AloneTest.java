package it;

import org.junit.jupiter.api.Test;

class AloneTest {
    @Test
    void runs() {}
}
