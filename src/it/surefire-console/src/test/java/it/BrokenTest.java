package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class BrokenTest {
    @Test
    void aFails() {
        assertEquals(1, 2);
    }

    @Test
    void bErrsInside() {
        throw new IllegalStateException("not here");
    }

    @Test
    void cErrsBelow() {
        List.of(1).get(3);
    }

    @Test
    void dErrsInAMethodOfItsOwn() {
        help();
    }

    private void help() {
        throw new UnsupportedOperationException();
    }

    @Test
    void ePasses() {}

    @Nested
    class Inner {
        @Test
        void fails() {
            assertEquals("a", "b", "letters");
        }
    }
}
