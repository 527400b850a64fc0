package it.basket;

import java.util.logging.Logger;

public final class Basket {
    private int apples;

    public void put(int number) {
        apples += number;
        Logger.getLogger("basket").fine("put " + number);
    }

    /** Seen by tests of the package only. */
    int apples() {
        return apples;
    }
}
