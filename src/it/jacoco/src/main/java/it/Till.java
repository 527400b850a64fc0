package it;

/** Has lines that one test reaches, both, or none. */
public final class Till {
    private int cents;

    public void sell(int price, int pieces) {
        if (pieces > 10) {
            cents += price * pieces * 9 / 10;
        } else {
            cents += price * pieces;
        }
    }

    public void refund(int price) {
        if (price > cents) {
            throw new IllegalStateException("not enough");
        }
        cents -= price;
    }

    public int cents() {
        return cents;
    }

    public void close() {
        cents = 0;
    }
}
