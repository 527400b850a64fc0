package it;

import org.junit.jupiter.api.Test;

class YoungTest {
    @Test
    void young() {}
}
