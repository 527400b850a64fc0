package com.example.shop.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ArticleTest {
    @Test
    void knowsItsNameAndPrice() {
        Article pear = new Article("pear", 45);
        assertEquals("pear", pear.name());
        assertEquals(45, pear.cents());
    }

    @Test
    void refusesNegativePrices() {
        assertThrows(IllegalArgumentException.class, () -> new Article("pear", -1));
    }
}
