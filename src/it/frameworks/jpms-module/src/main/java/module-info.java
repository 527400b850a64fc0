module it.basket {
    requires java.logging;

    exports it.basket;
}
