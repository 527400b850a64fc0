package io.github.mvnrunner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StandbyTests {
    @Test
    void theFirstLineNamesTheRequestAndTheRestIsLeft() throws IOException {
        ByteArrayInputStream input = input("/a/request ä.jsonl\nrest");
        assertThat(Standby.awaitRequest(input)).contains(Path.of("/a/request ä.jsonl"));
        assertThat(input.readAllBytes()).asString().isEqualTo("rest");
    }

    @Test
    void withoutALineThereIsNothingToRun() throws IOException {
        assertThat(Standby.awaitRequest(input(""))).isEmpty();
        assertThat(Standby.awaitRequest(input("/half a na"))).isEmpty();
    }

    private static ByteArrayInputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
