package io.github.mvnrunner.engine.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTests {

    @ParameterizedTest
    @CsvSource({"ab, ba, 1", "abc, abc, 0", "'', abc, 3", "retreis, retries, 1", "kitten, sitting, 3"})
    void distanceCountsTypingErrors(String a, String b, int distance) {
        assertThat(Nearest.distance(a, b)).isEqualTo(distance);
        assertThat(Nearest.distance(b, a)).isEqualTo(distance);
    }

    @Test
    void onlyNearNamesAreSuggested() {
        assertThat(Nearest.to("retris", List.of("status-level", "retries"))).contains("retries");
        assertThat(Nearest.to("colour", List.of("status-level", "retries"))).isEmpty();
    }
}
