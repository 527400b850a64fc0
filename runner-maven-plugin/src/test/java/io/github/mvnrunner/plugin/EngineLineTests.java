package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.plugin.EngineLine.Level;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineLineTests {
    @Test
    void marksBecomeLevels() {
        assertThat(EngineLine.parse("[ERROR] bad")).isEqualTo(new EngineLine(Level.ERROR, "bad"));
        assertThat(EngineLine.parse("[WARNING] odd")).isEqualTo(new EngineLine(Level.WARNING, "odd"));
        assertThat(EngineLine.parse("[RAW] \tat a.B")).isEqualTo(new EngineLine(Level.RAW, "\tat a.B"));
        assertThat(EngineLine.parse("plain")).isEqualTo(new EngineLine(Level.INFO, "plain"));
    }

    @Test
    void ownPropertiesAreNoOptionsOfTheEngine() {
        assertThat(EngineOptions.of(Map.of("runner.retries", "2", "runner.profile", "ci", "runner.engineJdk", "/j", "other", "x")))
                .isEqualTo(Map.of("retries", "2"));
    }

    @Test
    void logFileMeansNobodyWatches() {
        assertThat(Console.logsToFile(Map.of("MAVEN_CMD_LINE_ARGS", " -l build.log verify"))).isTrue();
        assertThat(Console.logsToFile(Map.of("MAVEN_CMD_LINE_ARGS", " verify"))).isFalse();
        assertThat(Console.logsToFile(Map.of())).isFalse();
    }
}
