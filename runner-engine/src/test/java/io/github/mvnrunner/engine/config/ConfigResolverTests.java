package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigResolverTests {
    private static final int CPUS = 8;

    @TempDir
    Path root;

    @Test
    void builtInValuesAreThoseOfTheDocumentation() {
        assertThat(resolve("", Optional.empty(), Map.of(), Map.of()))
                .isEqualTo(new EngineConfig(
                        "default",
                        CPUS,
                        new MaxFail.All(),
                        0,
                        Duration.ofSeconds(60),
                        StatusLevel.PASS,
                        FinalStatusLevel.FLAKY,
                        OutputMode.NEVER,
                        OutputMode.IMMEDIATE,
                        false,
                        Isolation.SHARED,
                        true,
                        OnInterference.PASS,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(60),
                        5,
                        "runner-run"));
    }

    @Test
    void aMissingFileIsAsGoodAsAnEmptyOne() {
        Path missing = root.resolve(".mvn/runner.toml");
        assertThat(ConfigResolver.resolve(root, Optional.of(missing), Optional.empty(), Map.of(), Map.of(), CPUS))
                .isEqualTo(resolve("", Optional.empty(), Map.of(), Map.of()));
    }

    @Test
    void everyKeyCanStandInTheFile() {
        EngineConfig config = inFile(
                """
                [profile.default]
                test-threads = 3
                fail-fast = { max-fail = 4 }
                retries = 2
                slow-timeout = { period = "5s" }
                status-level = "skip"
                final-status-level = "all"
                success-output = "final"
                failure-output = "immediate-final"
                no-capture = false
                isolation = "shared"
                interference-check = false
                on-interference = "fail"
                grace-period = "1s"
                interrupt-grace-period = "0s"
                init-timeout = "PT2M"
                max-restarts = 7
                junit = { report-name = "mine" }
                """);
        assertThat(config)
                .isEqualTo(new EngineConfig(
                        "default",
                        3,
                        new MaxFail.AtMost(4),
                        2,
                        Duration.ofSeconds(5),
                        StatusLevel.SKIP,
                        FinalStatusLevel.ALL,
                        OutputMode.FINAL,
                        OutputMode.IMMEDIATE_FINAL,
                        false,
                        Isolation.SHARED,
                        false,
                        OnInterference.FAIL,
                        Duration.ofSeconds(1),
                        Duration.ZERO,
                        Duration.ofMinutes(2),
                        7,
                        "mine"));
    }

    @Test
    void everyKeyCanBeAnOptionAndAVariable() {
        Map<String, String> values = Map.ofEntries(
                Map.entry("test-threads", "2"),
                Map.entry("max-fail", "all"),
                Map.entry("retries", "1"),
                Map.entry("slow-timeout", "1m 30s"),
                Map.entry("status-level", "fail"),
                Map.entry("final-status-level", "retry"),
                Map.entry("success-output", "immediate"),
                Map.entry("failure-output", "never"),
                Map.entry("no-capture", "no"),
                Map.entry("isolation", "shared"),
                Map.entry("interference-check", "off"),
                Map.entry("on-interference", "pass"),
                Map.entry("grace-period", "3s"),
                Map.entry("interrupt-grace-period", "4s"),
                Map.entry("init-timeout", "5s"),
                Map.entry("max-restarts", "0"),
                Map.entry("junit.report-name", "4"));
        Map<String, String> variables = new java.util.HashMap<>();
        values.forEach((key, value) ->
                variables.put(Settings.byKey(key).orElseThrow().variable(), value));
        assertThat(values.keySet()).hasSize(Settings.ALL.size() - 1);
        assertThat(variables).containsKey("MVNRUNNER_JUNIT_REPORT_NAME");
        assertThat(resolve("", Optional.empty(), values, Map.of()))
                .isEqualTo(resolve("", Optional.empty(), Map.of(), variables))
                .returns(Duration.ofSeconds(90), EngineConfig::slowTimeout)
                .returns("4", EngineConfig::junitReportName);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5", "-2, 6", "-8, 1", "-100, 1", "num-cpus, 8", "1C, 8", "0.5C, 4", "0.01C, 1", "2.5C, 20",
    })
    void testThreadsAreCounted(String value, int slots) {
        assertThat(withOption("test-threads", value).testThreads()).isEqualTo(slots);
    }

    @Test
    void noCaptureMeansOneSlot() {
        assertThat(inFile("[profile.default]\nno-capture = true\ntest-threads = 4").testThreads())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"fail-fast, true, 1", "fail-fast, false, 0", "max-fail, 3, 3", "max-fail, all, 0"})
    void failuresAreBorne(String key, String value, int limit) {
        assertThat(withOption(key, value).maxFail())
                .isEqualTo(limit == 0 ? new MaxFail.All() : new MaxFail.AtMost(limit));
    }

    @Test
    void anOptionOutranksAVariableOutranksAProfileOutranksItsAncestors() {
        String file =
                """
                [profile.default]
                retries = 1
                max-restarts = 1
                status-level = "none"
                [profile.base]
                retries = 2
                max-restarts = 2
                [profile.ci]
                inherits = "base"
                retries = 3
                """;
        Optional<String> ci = Optional.of("ci");
        assertThat(resolve(file, Optional.empty(), Map.of(), Map.of()).retries()).isEqualTo(1);
        EngineConfig fromFile = resolve(file, ci, Map.of(), Map.of());
        assertThat(fromFile.retries()).isEqualTo(3);
        assertThat(fromFile.maxRestarts()).isEqualTo(2);
        assertThat(fromFile.statusLevel()).isEqualTo(StatusLevel.NONE);
        assertThat(fromFile.profile()).isEqualTo("ci");
        Map<String, String> variable = Map.of("MVNRUNNER_RETRIES", "4");
        assertThat(resolve(file, ci, Map.of(), variable).retries()).isEqualTo(4);
        assertThat(resolve(file, ci, Map.of("retries", "5"), variable).retries()).isEqualTo(5);
    }

    @Test
    void theNearerOfFailFastAndMaxFailWins() {
        String file = "[profile.default]\nfail-fast = { max-fail = 9 }";
        assertThat(resolve(file, Optional.empty(), Map.of("fail-fast", "true"), Map.of("MVNRUNNER_MAX_FAIL", "2"))
                        .maxFail())
                .isEqualTo(new MaxFail.AtMost(1));
    }

    @Test
    void aVariableSelectsTheProfileIfNoOptionDoes() {
        String file = "[profile.ci]\nretries = 1\n[profile.night]\nretries = 2";
        Map<String, String> variable = Map.of("MVNRUNNER_PROFILE", "ci");
        assertThat(resolve(file, Optional.empty(), Map.of(), variable).retries()).isEqualTo(1);
        assertThat(resolve(file, Optional.of("night"), Map.of(), variable).retries()).isEqualTo(2);
        assertThat(resolve(file, Optional.of("default"), Map.of(), variable).retries()).isZero();
    }

    @Test
    void whatAnEngineSetsForItsWorkersLeavesANestedRunAlone() {
        Map<String, String> variables = new java.util.HashMap<>();
        EngineVariables.FOR_WORKERS.forEach(name -> variables.put(name, "anything"));
        variables.put("PATH", "/bin");
        assertThat(resolve("", Optional.empty(), Map.of(), variables))
                .isEqualTo(resolve("", Optional.empty(), Map.of(), Map.of()));
        assertThat(EngineVariables.FOR_WORKERS).noneMatch(EngineVariables::isSetting);
    }

    private EngineConfig withOption(String key, String value) {
        return resolve("", Optional.empty(), Map.of(key, value), Map.of());
    }

    private EngineConfig inFile(String toml) {
        return resolve(toml, Optional.empty(), Map.of(), Map.of());
    }

    private EngineConfig resolve(
            String toml, Optional<String> profile, Map<String, String> options, Map<String, String> environment) {
        try {
            Path file = Files.writeString(root.resolve("runner.toml"), toml);
            return ConfigResolver.resolve(root, Optional.of(file), profile, options, environment, CPUS);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
