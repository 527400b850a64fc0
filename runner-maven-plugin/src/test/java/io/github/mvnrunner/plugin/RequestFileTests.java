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

    /** The engine reads the fields that the page has, and holds others for those of a later version. */
    @Test
    void eachFieldIsDocumented() throws Exception {
        String page = Files.readString(Path.of("../docs/request-format.md"));
        Map<String, Class<?>> records = Map.of(
                "", RunRequest.Open.class,
                "scan.", RunRequest.Scan.class,
                "jvm.", RunRequest.Jvm.class,
                "report.", RunRequest.Report.class,
                "surefire.", RunRequest.Surefire.class);
        records.forEach((prefix, type) -> assertThat(type.getRecordComponents())
                .allSatisfy(field -> assertThat(page).contains("| `" + prefix + field.getName() + "` |")));
        assertThat(RunRequest.Module.class.getRecordComponents())
                .filteredOn(field -> !RunRequest.class.equals(field.getType().getEnclosingClass()))
                .allSatisfy(field -> assertThat(page).contains("| `" + field.getName() + "` |"));
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
