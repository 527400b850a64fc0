package it;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class OrderCTest {
    @Test
    void runs() throws IOException {
        Order.note("C");
    }
}
