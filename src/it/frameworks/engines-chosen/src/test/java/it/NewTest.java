package it;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NewTest extends Contract {
    @Test
    void passes() {}

    @Nested
    class Own {
        @Test
        void passes() {}

        @Nested
        class Deep extends Contract {
            @Test
            void fails() {
                fail("deep");
            }
        }
    }
}
