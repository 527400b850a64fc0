package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalcTest {
    @Test
    @Tag("fast")
    void passes() {
        System.out.println("gr\u00fc\u00df");
    }

    @Test
    @Tag("fast")
    @Tag("slow")
    void passesToo() {}

    @Test
    @Tag("other")
    void fails() {
        System.out.println("before it failed");
        assertEquals(1, 2, "sum");
    }

    @Test
    void errs() {
        throw new IllegalStateException("no");
    }

    @Test
    @Disabled("later")
    void disabled() {}

    @ParameterizedTest
    @Tag("fast")
    @ValueSource(ints = {1, 2})
    void param(int number) {}
}
