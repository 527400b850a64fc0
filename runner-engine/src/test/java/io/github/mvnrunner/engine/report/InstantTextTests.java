package io.github.mvnrunner.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantTextTests {
    private final InstantText text = new InstantText();

    @ParameterizedTest
    @CsvSource({"0,0", "0,1", "7,999999999", "7,1000", "7,120000", "7,5000000", "1789000000,500000000", "-1,1000000", "-62135596801,3"})
    void isWhatInstantsSayThemselves(long second, int nanos) {
        Instant instant = Instant.ofEpochSecond(second, nanos);
        for (int again = 0; again < 2; again++) {
            assertThat(text.nanos(instant)).isEqualTo(instant.toString());
            assertThat(text.millis(instant)).isEqualTo(instant.truncatedTo(ChronoUnit.MILLIS).toString());
        }
    }
}
