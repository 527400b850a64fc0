package it;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class FailingTest {
    private static final Path RUNS = Paths.get("target", "runs.txt");

    @Test
    void alwaysFails() throws Exception {
        Files.write(RUNS, Collections.singleton("ran"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        fail("as always");
    }
}
