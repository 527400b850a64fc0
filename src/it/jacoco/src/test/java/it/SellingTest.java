package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SellingTest {
    private final Till till = new Till();

    @BeforeAll
    static void meet() throws Exception {
        Meeting.of("Selling", "Buying");
    }

    @Test
    void manyAreCheaper() {
        till.sell(10, 20);
        assertEquals(180, till.cents());
    }
}
