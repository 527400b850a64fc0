package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.MaxFail.Terminate;
import io.github.mvnrunner.engine.event.ConsoleLook;
import io.github.mvnrunner.engine.event.FinalStatusLevel;
import io.github.mvnrunner.engine.event.OutputMode;
import io.github.mvnrunner.engine.event.OutputModes;
import io.github.mvnrunner.engine.event.ReportTime;
import io.github.mvnrunner.engine.event.StatusLevel;
import io.github.mvnrunner.engine.filter.FilterMother;
import io.github.mvnrunner.engine.filter.TestFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigResolverTests {
    private static final int CPUS = 8;

    @TempDir
    Path root;

    @Test
    void builtInValuesAreThoseOfTheDocumentation() {
        EngineConfig config = resolve("", Optional.empty(), Map.of(), Map.of());
        assertThat(config)
                .isEqualTo(new EngineConfig(
                        "default",
                        CPUS,
                        new MaxFail.All(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        StatusLevel.PASS,
                        FinalStatusLevel.FLAKY,
                        ConsoleLook.RUNNER,
                        Compatibility.SUREFIRE_3_6,
                        ReportTime.PLAIN,
                        false,
                        true,
                        true,
                        OnInterference.PASS,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(60),
                        true,
                        true,
                        true,
                        true,
                        Optional.empty(),
                        new HistoryPlace.UserCache(),
                        5,
                        4 << 20,
                        "runner-run",
                        Debugging.OFF,
                        Map.of(),
                        new Filters(Optional.empty(), new TestFilter.All()),
                        List.of(),
                        List.of(),
                        RunShape.WHOLE,
                        new TestSettings(
                                RetrySpec.NONE,
                                RetryOrder.END,
                                FlakyResult.PASS,
                                new SlowTimeout(
                                        Duration.ofSeconds(60),
                                        OptionalInt.empty(),
                                        Duration.ofSeconds(10),
                                        SlowTimeout.OnTimeout.FAIL),
                                new LeakTimeout(Duration.ofMillis(200), LeakTimeout.Result.PASS),
                                1,
                                Optional.empty(),
                                0,
                                Isolation.SHARED,
                                new RestartAfter.Never(),
                                RetryIn.FRESH,
                                PauseAfter.NEVER,
                                new OutputModes(OutputMode.NEVER, OutputMode.IMMEDIATE),
                                Optional.empty(),
                                Repeat.NONE),
                        config.overrides(),
                        config.narrowing(),
                        config.listing(),
                        config.checks()));
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
                [test-groups.database]
                max-threads = 2
                [profile.default]
                test-threads = 3
                fail-fast = { max-fail = 4, terminate = "immediate" }
                retries-max-failures = 20
                global-timeout = "1h"
                timeout-multiplier = 2
                status-level = "skip"
                final-status-level = "all"
                console = "surefire"
                report-time = "limits"
                no-capture = false
                input-handler = false
                interference-check = false
                on-interference = "fail"
                grace-period = "1s"
                interrupt-grace-period = "0s"
                init-timeout = "PT2M"
                fast-start = false
                class-data-archive = false
                early-workers = false
                split-classes = false
                run-order = "random:42"
                history = ".mvn/runner-history"
                max-restarts = 7
                junit = { report-name = "mine" }
                default-filter = "tag(slow)"
                retries = { backoff = "exponential", count = 2, delay = "1s", jitter = true, max-delay = "4s" }
                retry-order = "immediate"
                flaky-result = "fail"
                slow-timeout = { period = "5s", terminate-after = 3, grace-period = "3s", on-timeout = "pass" }
                leak-timeout = { period = "1s", result = "fail" }
                threads-required = 2
                test-group = "database"
                priority = -7
                isolation = "method"
                restart-after = { classes = 5 }
                retry-in = "same"
                pause-after = "failure"
                repeat = 4
                repeat-in = "same"
                max-time = { limit = "10s", on-exceed = "fail" }
                success-output = "final"
                failure-output = "immediate-final"
                max-output = "512KiB"
                """);
        assertThat(config)
                .isEqualTo(new EngineConfig(
                        "default",
                        3,
                        new MaxFail.AtMost(4, Terminate.IMMEDIATE),
                        OptionalInt.of(20),
                        Optional.of(Duration.ofHours(2)),
                        Optional.empty(),
                        2,
                        StatusLevel.SKIP,
                        FinalStatusLevel.ALL,
                        ConsoleLook.SUREFIRE,
                        Compatibility.SUREFIRE_3_6,
                        ReportTime.LIMITS,
                        false,
                        false,
                        false,
                        OnInterference.FAIL,
                        Duration.ofSeconds(2),
                        Duration.ZERO,
                        Duration.ofMinutes(4),
                        false,
                        false,
                        false,
                        false,
                        Optional.of(new ClassOrdering(RunOrder.RANDOM, 42)),
                        new HistoryPlace.Below(Path.of(".mvn/runner-history")),
                        7,
                        512 << 10,
                        "mine",
                        Debugging.OFF,
                        Map.of("database", 2),
                        new Filters(Optional.empty(), FilterMother.filter("tag(slow)")),
                        List.of(),
                        List.of(),
                        RunShape.WHOLE,
                        new TestSettings(
                                new RetrySpec(
                                        2,
                                        RetrySpec.Backoff.EXPONENTIAL,
                                        Duration.ofSeconds(1),
                                        true,
                                        Optional.of(Duration.ofSeconds(4))),
                                RetryOrder.IMMEDIATE,
                                FlakyResult.FAIL,
                                new SlowTimeout(
                                        Duration.ofSeconds(10),
                                        OptionalInt.of(3),
                                        Duration.ofSeconds(6),
                                        SlowTimeout.OnTimeout.PASS),
                                new LeakTimeout(Duration.ofSeconds(2), LeakTimeout.Result.FAIL),
                                2,
                                Optional.of("database"),
                                -7,
                                Isolation.METHOD,
                                new RestartAfter.Classes(5),
                                RetryIn.SAME,
                                PauseAfter.FAILURE,
                                new OutputModes(OutputMode.FINAL, OutputMode.IMMEDIATE_FINAL),
                                Optional.of(new MaxTime(Duration.ofSeconds(20), MaxTime.OnExceed.FAIL)),
                                new Repeat(4, RetryIn.SAME)),
                        config.overrides(),
                        config.narrowing(),
                        config.listing(),
                        config.checks()));
    }

    @Test
    void everyKeyCanBeAnOptionAndAVariable() {
        Map<String, String> values = Map.ofEntries(
                Map.entry("test-threads", "2"),
                Map.entry("unique-id", "[engine:x]"),
                Map.entry("max-fail", "all"),
                Map.entry("retries-max-failures", "9"),
                Map.entry("console", "surefire"),
                Map.entry("compatibility", "surefire-3.5"),
                Map.entry("report-time", "limits"),
                Map.entry("global-timeout", "2h"),
                Map.entry("timeout-multiplier", "1.5"),
                Map.entry("status-level", "fail"),
                Map.entry("final-status-level", "retry"),
                Map.entry("no-capture", "no"),
                Map.entry("input-handler", "off"),
                Map.entry("interference-check", "off"),
                Map.entry("on-interference", "pass"),
                Map.entry("grace-period", "3s"),
                Map.entry("interrupt-grace-period", "4s"),
                Map.entry("init-timeout", "5s"),
                Map.entry("fast-start", "false"),
                Map.entry("class-data-archive", "false"),
                Map.entry("early-workers", "false"),
                Map.entry("split-classes", "false"),
                Map.entry("run-order", "reverse"),
                Map.entry("history", "none"),
                Map.entry("max-restarts", "0"),
                Map.entry("junit.report-name", "4"),
                Map.entry("reactor", "overlapped"),
                Map.entry("default-filter", "tag(fast)"),
                Map.entry("filter", "test(a) - default()"),
                Map.entry("ignore-default-filter", "true"),
                Map.entry("debug", "false"),
                Map.entry("partition", "hash:1/4"),
                Map.entry("expectations", "strict"),
                Map.entry("expected-in-xml", "failure"),
                Map.entry("retry-in", "same"),
                Map.entry("pause-after", "always"),
                Map.entry("max-time", "10s"),
                Map.entry("retries", "{ backoff = \"fixed\", count = 3, delay = \"1s\" }"),
                Map.entry("retry-order", "immediate"),
                Map.entry("flaky-result", "fail"),
                Map.entry("slow-timeout", "1m 30s"),
                Map.entry("leak-timeout", "{period='0s'}"),
                Map.entry("threads-required", "num-test-threads"),
                Map.entry("test-group", "@global"),
                Map.entry("priority", "100"),
                Map.entry("isolation", "class"),
                Map.entry("restart-after", "1 class"),
                Map.entry("success-output", "immediate"),
                Map.entry("failure-output", "never"),
                Map.entry("max-output", "4096"),
                Map.entry("run-ignored", "all"),
                Map.entry("exact", "a.B#c(int, int), D"),
                Map.entry("skip", "x"),
                Map.entry("no-tests", "warn"),
                Map.entry("list-format", "json"),
                Map.entry("list-file", "tests.json"),
                Map.entry("stress-count", "1"),
                Map.entry("multiply", "1"),
                Map.entry("repeat", "2"),
                Map.entry("repeat-in", "same"),
                Map.entry("explain", "yes"));
        Map<String, String> variables = new java.util.HashMap<>();
        values.forEach((key, value) ->
                variables.put(Settings.byKey(key).orElseThrow().variable(), value));
        assertThat(values.keySet()).hasSize(Settings.ALL.size() - 2);
        assertThat(variables).containsKey("MVNRUNNER_JUNIT_REPORT_NAME");
        EngineConfig config = resolve("", Optional.empty(), values, Map.of());
        assertThat(config)
                .isEqualTo(resolve("", Optional.empty(), Map.of(), variables))
                .returns("4", EngineConfig::junitReportName);
        assertThat(config.narrowing().exact()).containsExactly("a.B#c(int, int)", "D");
        assertThat(config.defaults().slowTimeout().period()).isEqualTo(Duration.ofSeconds(135));
        assertThat(config.defaults().retries().delay()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.defaults().threadsRequired()).isEqualTo(2);
        assertThat(config.filters())
                .isEqualTo(new Filters(
                        Optional.of(FilterMother.filter("test(a) - tag(fast)")), new TestFilter.All()));
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
        assertThat(resolve(file, Optional.empty(), Map.of(), Map.of()).defaults().retries().count()).isEqualTo(1);
        EngineConfig fromFile = resolve(file, ci, Map.of(), Map.of());
        assertThat(fromFile.defaults().retries().count()).isEqualTo(3);
        assertThat(fromFile.maxRestarts()).isEqualTo(2);
        assertThat(fromFile.statusLevel()).isEqualTo(StatusLevel.NONE);
        assertThat(fromFile.profile()).isEqualTo("ci");
        Map<String, String> variable = Map.of("MVNRUNNER_RETRIES", "4");
        assertThat(resolve(file, ci, Map.of(), variable).defaults().retries().count()).isEqualTo(4);
        assertThat(resolve(file, ci, Map.of("retries", "5"), variable).defaults().retries().count()).isEqualTo(5);
    }

    @Test
    void theNearerOfFailFastAndMaxFailWins() {
        String file = "[profile.default]\nfail-fast = { max-fail = 9 }";
        assertThat(resolve(file, Optional.empty(), Map.of("fail-fast", "true"), Map.of("MVNRUNNER_MAX_FAIL", "2"))
                        .maxFail())
                .isEqualTo(new MaxFail.AtMost(1, Terminate.WAIT));
    }

    @Test
    void aVariableSelectsTheProfileIfNoOptionDoes() {
        String file = "[profile.ci]\nretries = 1\n[profile.night]\nretries = 2";
        Map<String, String> variable = Map.of("MVNRUNNER_PROFILE", "ci");
        assertThat(resolve(file, Optional.empty(), Map.of(), variable).defaults().retries().count()).isEqualTo(1);
        assertThat(resolve(file, Optional.of("night"), Map.of(), variable).defaults().retries().count()).isEqualTo(2);
        assertThat(resolve(file, Optional.of("default"), Map.of(), variable).defaults().retries().count()).isZero();
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
