package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestFileTests {
    private static final RunRequest REQUEST = new RunRequest(
            new RunRequest.Open(1, "1", "/", "/target/runner", "default", Map.of("retries", "2"), Map.of(), "/w.jar", false, true, "mvn test", false, true, List.of(), Map.of()),
            List.of(Modules.module().module()));

    @Test
    void isAStreamOfTypedLines() {
        assertThat(RequestFile.lines(REQUEST)).satisfiesExactly(
                open -> assertThat(open).startsWith("{\"type\":\"open\",\"format\":1,").contains("\"options\":{\"retries\":\"2\"}"),
                module -> assertThat(module).startsWith("{\"type\":\"module\",\"id\":\"g:a\",").contains("\"test\":null"),
                close -> assertThat(close).isEqualTo("{\"type\":\"close\"}"));
    }

    @Test
    void leavesNothingElseBehind(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("deep/request.jsonl");
        RequestFile.write(file, REQUEST);
        RequestFile.write(file, REQUEST);
        assertThat(file.getParent().toFile().list()).containsExactly("request.jsonl");
        assertThat(Files.readAllLines(file)).hasSize(3);
    }
}
