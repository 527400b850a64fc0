package it;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class HaltTest {
    @Test
    void aBefore() {}

    @Test
    void bHalts() throws Exception {
        Runtime.getRuntime().halt(134);
    }

    @Test
    void cAfter() {}
}
