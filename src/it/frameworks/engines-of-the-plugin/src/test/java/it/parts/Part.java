package it.parts;

import org.junit.jupiter.api.Test;

public class Part {
    @Test
    void isOfASuite() {}
}
