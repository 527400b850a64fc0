package it;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {
    @Test
    @Tag("slow")
    void ships() {
        fail("was run");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void sells(int number) {
        fail("was run");
    }
}
