package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HumanTimeTests {

    @ParameterizedTest
    @CsvSource({
        "60s, PT1M", "1m 30s, PT1M30S", "1m30s, PT1M30S", "200ms, PT0.2S", "2h, PT2H", "1 hour 12 min, PT1H12M",
        "30y, PT262980H", "1d, PT24H", "0s, PT0S", "PT90S, PT1M30S", "pt0.5s, PT0.5S", "' 3s ', PT3S", "5us, PT0.000005S",
    })
    void durationsAreRead(String text, Duration duration) {
        assertThat(HumanTime.parse(text)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "60", "s", "1.5s", "-1s", "1x", "1s,", "PT", "PT-1S", "999999999999999y", "1s 2", "s1"})
    void otherTextsAreNot(String text) {
        assertThat(HumanTime.parse(text)).isEmpty();
    }
}
