package it;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class OrderATest {
    @Test
    void runs() throws IOException {
        Order.note("A");
    }
}
