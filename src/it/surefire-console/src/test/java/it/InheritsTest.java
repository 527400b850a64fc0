package it;

import org.junit.jupiter.api.Test;

class InheritsTest extends Parent {
    @Test
    void own() {}
}
