package it;

import org.junit.jupiter.api.Test;

class UserTest {
    @Test
    void one() {}

    @Test
    void two() {}
}
