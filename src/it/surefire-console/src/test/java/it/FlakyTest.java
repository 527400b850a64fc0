package it;

import java.io.File;
import org.junit.jupiter.api.Test;

class FlakyTest {
    @Test
    void passesOnTheSecondTry() throws Exception {
        String tried = System.getProperty("tried");
        if (tried == null || new File("target/" + tried).createNewFile()) {
            throw new AssertionError("first try");
        }
    }
}
