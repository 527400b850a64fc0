package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgLineTests {
    @Test
    void splitsAtAnyWhiteSpace() {
        assertThat(words("-Xmx1g\n   -ea")).containsExactly("-Xmx1g", "-ea");
    }

    @Test
    void keepsQuotedWordsTogether() {
        assertThat(words("-Da='b c' \"-Dd=e f\" ''")).containsExactly("-Da=b c", "-Dd=e f", "");
    }

    @Test
    void keepsBackslashesOfWindowsPaths() {
        assertThat(words("-javaagent:C:\\a\\b.jar")).containsExactly("-javaagent:C:\\a\\b.jar");
    }

    @Test
    void replacesLateProperties() {
        assertThat(ArgLine.words("@{jacoco} -ea", Map.of("jacoco", "-javaagent:$1.jar=x")::get))
                .containsExactly("-javaagent:$1.jar=x", "-ea");
    }

    @Test
    void takesAnUnknownLatePropertyForNothing() {
        assertThat(words("@{argLine} -ea")).containsExactly("-ea");
    }

    private static List<String> words(String line) {
        return ArgLine.words(line, name -> null);
    }
}
