package it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.junit.jupiter.api.Test;

/** Remembers between JVMs, because a retry may have its own. */
class FlakyTest {
    @Test
    void passesTheSecondTime() throws IOException {
        Path memory = Paths.get(System.getProperty("memory"));
        assertTrue(Files.exists(memory), () -> "first time, " + create(memory));
    }

    @Test
    void never() {
        throw new IllegalStateException("never");
    }

    private static Path create(Path file) {
        try {
            return Files.createFile(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
