package io.github.mvnrunner.engine.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutputFlowTests {
    private final OutputFlow flow = new OutputFlow(10);

    @Test
    void lineThatIsWholePassesAtOnce() {
        assertThat(add("ab\ncd\n")).isEqualTo("ab\ncd\n");
        assertThat(flow.rest()).isEmpty();
    }

    @Test
    void lineInPiecesPassesWhenItEnds() {
        assertThat(add("a") + add("b")).isEmpty();
        assertThat(add("c\nde")).isEqualTo("abc\n");
        assertThat(flow.rest()).isEqualTo("de");
    }

    @Test
    void whatIsALittleTooMuchComesLater() {
        assertThat(add("abcd\nfghijkl") + add("mn")).isEqualTo("abcd\n");
        assertThat(flow.rest()).isEqualTo("fghijklmn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ä", "€", "\uD83D\uDE00"})
    void characterInPiecesStaysWhole(String character) {
        OutputFlow wide = new OutputFlow(1 << 20);
        byte[] bytes = character.repeat(20_000).getBytes(StandardCharsets.UTF_8);
        StringBuilder told = new StringBuilder();
        boolean soon = false;
        for (int at = 0; at < bytes.length; at += 4001) {
            String now = wide.add(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 4001)));
            soon |= !now.isEmpty();
            told.append(now);
        }
        assertThat(soon).as("a very long line is not held until its end").isTrue();
        assertThat(told.append(wide.rest())).hasToString(character.repeat(20_000));
    }

    @Test
    void ofMuchOnlyTheEndComesLater() {
        add("0123456789" + "x".repeat(70_000));
        add("the end");

        assertThat(flow.rest())
                .startsWith("0123456789[4,471 bytes left out here; max-output is 10]\nxxx")
                .endsWith("xthe end")
                .hasSize(10 + 65_536 + 46);
    }

    private String add(String text) {
        return flow.add(text.getBytes(StandardCharsets.UTF_8));
    }
}
