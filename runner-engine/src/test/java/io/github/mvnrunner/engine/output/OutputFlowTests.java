package io.github.mvnrunner.engine.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class OutputFlowTests {
    private final OutputFlow flow = new OutputFlow(10);

    @Test
    void littlePassesAtOnce() {
        assertThat(add("abcd") + add("efghij")).isEqualTo("abcdefghij");
        assertThat(flow.rest()).isEmpty();
    }

    @Test
    void whatIsALittleTooMuchComesLater() {
        assertThat(add("abcdefghijkl") + add("mn")).isEqualTo("abcdefghij");
        assertThat(flow.rest()).isEqualTo("klmn");
    }

    @Test
    void ofMuchOnlyTheEndComesLater() {
        add("0123456789" + "x".repeat(70_000));
        add("the end");

        assertThat(flow.rest())
                .startsWith("[4,471 bytes left out here; max-output is 10]\nxxx")
                .endsWith("xthe end")
                .hasSize(65_536 + 46);
    }

    private String add(String text) {
        return flow.add(text.getBytes(StandardCharsets.UTF_8));
    }
}
