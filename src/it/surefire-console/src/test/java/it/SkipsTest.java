package it;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class SkipsTest {
    @Test
    @Disabled("later")
    void later() {}

    @Test
    void now() {}
}
