package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mvnrunner.engine.event.ReportStyle;
import io.github.mvnrunner.engine.event.StatusLevel;
import io.github.mvnrunner.engine.problem.RunnerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What counts for a run that is asked for by a request: its options, POMs, the project's file and the user's. */
@Isolated("changes the user's home")
class RequestedConfigTests {
    private static final String HOME = "user.home";

    private final String home = System.getProperty(HOME);

    @TempDir
    Path root;

    @BeforeEach
    void moveIn() {
        System.setProperty(HOME, root.resolve("home").toString());
    }

    @AfterEach
    void moveOut() {
        System.setProperty(HOME, home);
    }

    @Test
    void preferencesOfTheUserCount() throws IOException {
        write("home/.m2/runner.toml", "status-level = \"all\"\n");
        assertThat(config(Map.of()).statusLevel()).isEqualTo(StatusLevel.ALL);
        assertThat(show()).anyMatch(line -> line.startsWith("status-level = \"all\""));
    }

    @Test
    void whatPomsSayCountsForTheRunAndForTheirTests() {
        assertThat(config(Map.of("retries-max-failures", "7")).retriesMaxFailures()).hasValue(7);
        assertThat(config(Map.of()).overrides().modules()).containsOnlyKeys("g:a");
        assertThat(show(Map.of("retries-max-failures", "7"))).anyMatch(line -> line.startsWith("retries-max-failures = 7"));
    }

    @Test
    void projectMayNeedALaterVersionThanTheRequestIsFrom() throws IOException {
        write(".mvn/runner.toml", "runner-version = \"2.0\"\n");
        assertThat(catchThrowableOfType(RunnerException.class, () -> config(Map.of()))).hasMessageContaining("2.0");
        assertThat(catchThrowableOfType(RunnerException.class, this::show)).hasMessageContaining("2.0");
    }

    @Test
    void fileOfTheProjectAndTheProfileOfTheRequestCount() throws IOException {
        write(".mvn/runner.toml", "[profile.ci]\nstatus-level = \"fail\"\n");
        assertThat(config(Map.of()).statusLevel()).isEqualTo(StatusLevel.FAIL);
        assertThat(show()).anyMatch(line -> line.startsWith("status-level = \"fail\""));
    }

    private EngineConfig config(Map<String, String> pom) {
        return ConfigResolver.resolve(request(pom), Map.of(), Map.of(), 2);
    }

    private List<String> show() {
        return show(Map.of());
    }

    private List<String> show(Map<String, String> pom) {
        return ConfigResolver.show(request(pom), Map.of(), Map.of(), 2);
    }

    private void write(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        if (!file.equals(".mvn/runner.toml")) {
            write(".mvn/runner.toml", "[profile.ci]\n");
        }
    }

    private RunRequest request(Map<String, String> pom) {
        Path file = root.resolve(".mvn/runner.toml");
        return new RunRequest(
                "1.0",
                root,
                root,
                Optional.of("ci").filter(_ -> Files.exists(file)),
                Map.of(),
                pom,
                root,
                false,
                false,
                "",
                false,
                true,
                List.of(),
                ReactorGraph.UNKNOWN,
                List.of(module()));
    }

    private ModuleSpec module() {
        SurefireSpec surefire = new SurefireSpec(
                Map.of("isolation", "class"), EngineIds.ALL, List.of(), List.of(), 0, Optional.empty(), 0);
        return new ModuleSpec(
                "g:a",
                "a",
                root,
                root,
                root,
                root,
                List.of(),
                new ScanSpec(List.of(), List.of(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                false,
                new JvmSpec(root, List.of(), root, Map.of(), List.of(), Map.of(), true),
                Map.of(),
                new ReportSpec(false, "", true, true, ReportStyle.STANDARD),
                false,
                true,
                surefire);
    }
}
