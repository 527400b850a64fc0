package it;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class LeavingTest {
    @Test
    void aBefore() {}

    @Test
    void bExits() throws Exception {
        System.exit(3);
    }

    @Test
    void cAfter() {}
}
