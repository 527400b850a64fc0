package com.example.shop.pricing;

import com.example.shop.catalog.Article;

/** Lowers a price the more articles are bought. */
public final class Discount {
    private Discount() {}

    public static int price(Article article, int pieces) {
        int full = article.cents() * pieces;
        return pieces >= 10 ? full * 9 / 10 : full;
    }
}
