open module it.basket.test {
    requires it.basket;
    requires org.junit.jupiter.api;
    requires org.junit.jupiter.params;
}
