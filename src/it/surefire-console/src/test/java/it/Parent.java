package it;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

abstract class Parent {
    @Test
    void isInherited() {
        Assertions.fail("from above");
    }
}
