package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.filter.FilterMother;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DebugPresetTests {
    private static final String IMPATIENT =
            """
            [profile.default]
            test-threads = 4
            retries = 3
            global-timeout = "1s"
            timeout-multiplier = 0.1
            isolation = "method"
            [[profile.default.overrides]]
            filter = "all()"
            slow-timeout = { period = "1s", terminate-after = 1 }
            """;

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({
        "true, localhost, 5005",
        "8000, localhost, 8000",
        "*:8000, *, 8000",
        "build-1.example.com:65535, build-1.example.com, 65535",
        "[::1]:1, [::1], 1"
    })
    void addressIsAPortOrMore(String value, String host, int port) {
        assertThat(with(value).debugging()).isEqualTo(new Debugging.At(host, port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "localhost", ":8000", "a b:1", "yes", ""})
    void whatIsNoAddressIsRefused(String value) {
        assertThat(ConfigKit.in(root).option("debug", value).errors("")).hasMessageContaining("debug can't be \"" + value);
    }

    @ParameterizedTest
    @CsvSource({"true, CLASS", "arguments, SHARED"})
    void nothingHurriesADebugger(String value, Isolation isolation) {
        EngineConfig config = with(value);
        assertThat(config.testThreads()).isEqualTo(1);
        assertThat(config.noCapture()).isTrue();
        assertThat(config.globalTimeout()).isEmpty();
        assertThat(config.initTimeout()).isEqualTo(HumanTime.LONGEST);
        assertThat(config.defaults().retries()).isEqualTo(RetrySpec.NONE);
        assertThat(config.defaults().isolation()).isEqualTo(isolation);
        assertThat(config.settingsFor(FilterMother.test("A", "a")).slowTimeout())
                .returns(HumanTime.LONGEST, SlowTimeout::period)
                .returns(true, timeout -> timeout.terminateAfter().isEmpty());
    }

    @Test
    void withoutADebuggerAllIsAsItWasAsked() {
        assertThat(with("false")).returns(Debugging.OFF, EngineConfig::debugging).returns(4, EngineConfig::testThreads);
    }

    private EngineConfig with(String value) {
        return ConfigKit.in(root).option("debug", value).config(IMPATIENT);
    }
}
