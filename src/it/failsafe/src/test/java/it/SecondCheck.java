package it;

import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class SecondCheck {
    @Test
    void hasNoPropertyOfTheFirstExecution() {
        assertNull(System.getProperty("server"));
    }
}
