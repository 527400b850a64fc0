package it.basket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BasketTest {
    private final Basket basket = new Basket();

    @Test
    void seesItsPackage() {
        basket.put(2);
        assertEquals(2, basket.apples());
    }

    @Test
    void fails() {
        assertEquals(1, basket.apples());
    }

    @Test
    void isInItsModule() {
        assertEquals("module", getClass().getModule().isNamed() ? "module" : "class path");
    }

    @Test
    void seesItsResources() {
        assertNotNull(getClass().getResource("apple.txt"));
    }

    @Nested
    class Inner {
        @Test
        void sharesTheModule() {
            assertEquals(Basket.class.getModule(), getClass().getModule());
        }
    }
}
