package com.example.shop.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.shop.catalog.Article;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscountTest {
    private final Article pear = new Article("pear", 100);

    @ParameterizedTest
    @CsvSource({"1, 100", "9, 900", "10, 900", "20, 1800"})
    void dependsOnTheNumberOfPieces(int pieces, int cents) {
        assertEquals(cents, Discount.price(pear, pieces));
    }

    @Nested
    class ForFreeArticles {
        @Test
        void isNothing() {
            assertEquals(0, Discount.price(new Article("sample", 0), 10));
        }
    }

    @Test
    @Disabled("customer cards come next year")
    void isHigherWithACard() {}
}
