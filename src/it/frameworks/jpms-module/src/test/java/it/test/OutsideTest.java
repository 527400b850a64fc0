package it.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import it.basket.Basket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideTest {
    @Test
    void isAModule() {
        assertEquals("it.basket.test", getClass().getModule().getName());
        assertEquals("it.basket", Basket.class.getModule().getName());
    }

    @Test
    void seesOnlyWhatIsExported() {
        assertFalse(Basket.class.getModule().isOpen("it.basket", getClass().getModule()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void parameters(int number) {
        assertEquals(1, number);
    }
}
