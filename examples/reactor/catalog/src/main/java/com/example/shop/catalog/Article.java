package com.example.shop.catalog;

/** Something on sale, and its price in cents. */
public final class Article {
    private final String name;
    private final int cents;

    public Article(String name, int cents) {
        if (cents < 0) {
            throw new IllegalArgumentException("a price below zero: " + cents);
        }
        this.name = name;
        this.cents = cents;
    }

    public String name() {
        return name;
    }

    public int cents() {
        return cents;
    }
}
