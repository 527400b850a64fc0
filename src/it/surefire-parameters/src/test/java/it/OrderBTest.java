package it;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class OrderBTest {
    @Test
    void runs() throws IOException {
        Order.note("B");
    }
}
