package it;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class ITBroken {
    @Test
    void fails() {
        fail("on purpose");
    }

    @Test
    void throwsSomething() {
        throw new IllegalStateException("on purpose");
    }

    @Test
    @Disabled
    void isSkipped() {}
}
