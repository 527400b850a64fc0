package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailedModulesTests {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "FLAKY_FAILED", "UNEXPECTED_PASS_FAILED", "ERRORED", "TIMED_OUT", "CRASHED"})
    void moduleFailsWithOneOfItsTests(String status) throws Exception {
        assertThat(failed(finished("g:a", "PASSED"), finished("g:b", status), finished("g:b", "PASSED")))
                .containsExactly("g:b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PASSED", "FLAKY", "INTERFERENCE", "UNEXPECTED_PASS", "SKIPPED", "NOT_RUN", "EXPECTED"})
    void noOtherEndIsAFailureOfItsModule(String status) throws Exception {
        assertThat(failed(finished("g:a", status))).isEmpty();
    }

    @Test
    void moduleThatWasGivenUpHasFailed() throws Exception {
        assertThat(failed("{\"type\":\"moduleGivenUp\",\"module\":\"g:a@it\",\"problem\":\"no JVM\"}")).containsExactly("g:a@it");
    }

    @Test
    void lineThatWasNeverEndedIsLeftOutAndSoIsAMissingFile() throws Exception {
        assertThat(failed(finished("g:a", "FAILED"), finished("g:b", "FAILED").substring(0, 40))).containsExactly("g:a");
        assertThat(FailedModules.in(directory.resolve("none"))).isEmpty();
    }

    private Set<String> failed(String... lines) throws Exception {
        return FailedModules.in(Files.write(directory.resolve("events.jsonl"), List.of(lines)));
    }

    private static String finished(String module, String status) {
        return "{\"version\":1,\"type\":\"testFinished\",\"test\":{\"id\":{\"module\":\"" + module
                + "\",\"uniqueId\":\"[x]\"}},\"status\":\"" + status + "\"}";
    }
}
