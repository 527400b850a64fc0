package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
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

    /** What Gson would make of the records, had it the time. */
    @Test
    void isWhatTheRecordsAreAsJson() {
        Gson gson = new GsonBuilder().serializeNulls().create();
        JsonObject open = gson.toJsonTree(REQUEST.open()).getAsJsonObject();
        open.addProperty("type", "open");
        JsonObject module = gson.toJsonTree(REQUEST.modules().get(0)).getAsJsonObject();
        module.addProperty("type", "module");
        assertThat(RequestFile.lines(REQUEST)).map(JsonParser::parseString).startsWith(open, module);
    }

    @Test
    void textIsWrittenAsItIs() {
        RunRequest odd = new RunRequest(
                new RunRequest.Open(1, "\"\\\n\t\u0001\u2028<&=ä\ud83d\ude00", "/", "/", null, Map.of("k", "v"), Map.of(), "/", true, true, "", true, true, List.of("a", "b"), Map.of("c", List.of("d"))),
                List.of());
        assertThat(RequestFile.lines(odd)).first().asString()
                .contains("\"runnerVersion\":\"\\\"\\\\\\n\\t\\u0001\\u2028<&=ä\ud83d\ude00\"")
                .contains("\"reactor\":[\"a\",\"b\"],\"dependencies\":{\"c\":[\"d\"]}")
                .contains("\"profile\":null");
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
