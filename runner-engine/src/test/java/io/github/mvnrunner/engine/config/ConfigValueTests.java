package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.MaxFail.Terminate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Says what single values of the configuration come to. */
class ConfigValueTests {
    private static final int CPUS = 8;

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({"3, 3", "num-cpus, 8", "num-test-threads, 5"})
    void threadsRequiredAreCounted(String value, int threads) {
        assertThat(resolve("", Optional.empty(), Map.of("threads-required", value, "test-threads", "5"), Map.of())
                        .defaults()
                        .threadsRequired())
                .isEqualTo(threads);
    }

    @ParameterizedTest
    @CsvSource({"never, 0", "failure, -1", "1 class, 1", "12 classes, 12", "{ classes = 3 }, 3"})
    void workersAreReplaced(String value, int classes) {
        assertThat(withOption("restart-after", value).defaults().restartAfter())
                .isEqualTo(
                        switch (classes) {
                            case 0 -> new RestartAfter.Never();
                            case -1 -> new RestartAfter.Failure();
                            default -> new RestartAfter.Classes(classes);
                        });
    }

    @Test
    void aCompoundValueIsTakenAsAWhole() {
        TestSettings settings = resolve(
                        """
                        [profile.default]
                        slow-timeout = { period = "5s", terminate-after = 3, on-timeout = "pass" }
                        [profile.ci]
                        slow-timeout = "9s"
                        """,
                        Optional.of("ci"),
                        Map.of(),
                        Map.of())
                .defaults();
        assertThat(settings.slowTimeout())
                .isEqualTo(new SlowTimeout(
                        Duration.ofSeconds(9),
                        OptionalInt.empty(),
                        Duration.ofSeconds(10),
                        SlowTimeout.OnTimeout.FAIL));
    }

    @Test
    void aSlowTimeoutWithoutAGracePeriodHasThatOfTheRun() {
        assertThat(inFile("[profile.default]\ngrace-period = \"3s\"\ntimeout-multiplier = 0.5")
                        .defaults()
                        .slowTimeout()
                        .gracePeriod())
                .isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void theMultiplierLeavesAloneWhatIsNoTimeout() {
        EngineConfig config = inFile(
                """
                [profile.default]
                timeout-multiplier = 10
                interrupt-grace-period = "1s"
                retries = { backoff = "fixed", count = 1, delay = "1s" }
                """);
        assertThat(config.interruptGracePeriod()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.defaults().retries().delay()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({"1s, 1000, 1000000000000", "36525d, 1000, 3155760000000000000", "1ns, 0.001, 1", "0s, 5, 0", "200ms, 1.5, 300000000"})
    void aScaledTimeoutStaysInBounds(String timeout, double factor, long nanos) {
        assertThat(new Scale(factor).of(HumanTime.parse(timeout).orElseThrow())).isEqualTo(Duration.ofNanos(nanos));
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "-1, 7", "'\"num-cpus\"', 8", "'\"0.5C\"', 4"})
    void testGroupsHaveLimits(String value, int limit) {
        assertThat(inFile("[test-groups.db]\nmax-threads = " + value).testGroups()).containsOnly(Map.entry("db", limit));
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
    @CsvSource({
        "fail-fast, true, 1, WAIT",
        "fail-fast, false, 0, WAIT",
        "'fail-fast', '{ max-fail = 2 }', 2, WAIT",
        "'fail-fast', '{ max-fail = ''all'', terminate = ''wait'' }', 0, WAIT",
        "max-fail, 3, 3, WAIT",
        "max-fail, 3:wait, 3, WAIT",
        "max-fail, 3:immediate, 3, IMMEDIATE",
        "max-fail, all, 0, WAIT",
    })
    void failuresAreBorne(String key, String value, int limit, Terminate terminate) {
        assertThat(withOption(key, value).maxFail())
                .isEqualTo(limit == 0 ? new MaxFail.All() : new MaxFail.AtMost(limit, terminate));
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
