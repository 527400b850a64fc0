package com.example.shop.checkout;

import com.example.shop.catalog.Article;
import com.example.shop.pricing.Discount;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a customer is about to buy. */
public final class Basket {
    private final Map<Article, Integer> pieces = new LinkedHashMap<>();

    public void add(Article article, int count) {
        pieces.merge(article, count, Integer::sum);
    }

    public int total() {
        return pieces.entrySet().stream()
                .mapToInt(entry -> Discount.price(entry.getKey(), entry.getValue()))
                .sum();
    }
}
