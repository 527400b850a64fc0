package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine gets of all that is typed. */
class EngineOptionsTests {
    @Test
    void keysOfTheEngineAreThoseBehindThePrefix() {
        assertThat(EngineOptions.of(Map.of("runner.max-time", "3s", "test", "A", "my.runner.x", "y")))
                .isEqualTo(Map.of("max-time", "3s"));
    }

    /** The engine refuses keys that it doesn't know. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "profile", "engineJdk", "engine-cache", "skip-takeover", "failsafe", "shards", "dry-run"
            })
    void whatOnlyThePluginReadsStaysHere(String key) {
        assertThat(EngineOptions.of(Map.of("runner." + key, "x"))).isEmpty();
    }
}
