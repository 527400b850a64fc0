package it.one;

public final class Product {
    private Product() {}

    public static int of(int a, int b) {
        return a * b;
    }
}
