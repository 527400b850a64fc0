package it;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllPassTest {
    @Test
    void prints() {
        System.out.println("said on the way");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void each(int number) {}
}
