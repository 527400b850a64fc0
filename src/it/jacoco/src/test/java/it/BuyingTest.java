package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BuyingTest {
    private final Till till = new Till();

    @BeforeAll
    static void meet() throws Exception {
        Meeting.of("Buying", "Selling");
    }

    @Test
    void refunds() {
        till.sell(5, 2);
        till.refund(4);
        assertEquals(6, till.cents());
    }
}
