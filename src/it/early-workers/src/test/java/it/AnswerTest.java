package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import org.junit.jupiter.api.Test;

class AnswerTest {
    @Test
    void itIs42() throws Exception {
        assertEquals(42, new Answer().get());
        String process = ManagementFactory.getRuntimeMXBean().getName().split("@")[0];
        Files.write(Paths.get("test-" + System.getProperty("build")), process.getBytes(StandardCharsets.UTF_8));
    }
}
