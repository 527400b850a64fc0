package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WrongTest {
    @Test
    void isRight() {}

    @Test
    void isWrong() {
        assertEquals(1, 2, "arithmetic");
    }

    @Test
    void breaks() {
        throw new IllegalStateException("broken");
    }
}
