package io.github.mvnrunner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandbyRequestTests {
    private static final Path FILE = Path.of("/a/request ä.jsonl");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void lineNamesTokenStreamsAndFile() {
        assertThat(StandbyRequest.parse("t1 BOTH " + FILE.toUri()))
                .contains(new StandbyRequest.Run("t1", StandbyRequest.Answered.BOTH, FILE));
    }

    @Test
    void lineTellsWhatIsToCome() {
        assertThat(StandbyRequest.parse("expect w6QKYgo=")).contains(new StandbyRequest.Expect("ä\nb\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a/request.jsonl", "t1 file:///a", "expect :", "expect", "t1 NONE file:///a", "t1 BOTH a b", "t1 BOTH :", "t1 BOTH http://a"})
    void anythingElseIsNoRequest(String line) {
        assertThat(StandbyRequest.parse(line)).isEmpty();
    }

    @Test
    void endIsToldWhereItIsRead() {
        tell(StandbyRequest.Answered.ERRORS, 100);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEqualToNormalizingNewlines("mvnrunner-ended t1 100\n");

        tell(StandbyRequest.Answered.BOTH, 0);
        assertThat(out.toString()).isEqualToNormalizingNewlines("mvnrunner-ended t1 0\n");
        assertThat(err.toString()).endsWith("mvnrunner-ended t1 0" + System.lineSeparator());
    }

    private void tell(StandbyRequest.Answered answered, int code) {
        new StandbyRequest.Run("t1", answered, FILE).tell(code, new PrintStream(out), new PrintStream(err));
    }
}
