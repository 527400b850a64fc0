package it;

import org.junit.jupiter.api.Test;

/** A test of its own that two suites hold as well. */
class TwiceTest {
    @Test
    void passes() {}
}
