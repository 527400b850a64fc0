package com.example.shop.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.shop.catalog.Article;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BasketTest {
    private final Basket basket = new Basket();

    @Test
    void isEmptyAtFirst() {
        assertEquals(0, basket.total());
    }

    @Test
    void sumsUpArticles() {
        basket.add(new Article("pear", 45), 2);
        basket.add(new Article("plum", 20), 1);
        assertEquals(110, basket.total());
    }

    @RepeatedTest(2)
    void countsPiecesOfOneArticleTogether() {
        Article pear = new Article("pear", 100);
        basket.add(pear, 5);
        basket.add(pear, 5);
        assertEquals(900, basket.total());
    }
}
