package io.github.mvnrunner.engine.fork.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StartCostsTests {
    @ParameterizedTest(name = "{0} ms, {1} ms with the archive: no gain is {2}")
    @CsvSource({"500, 300, false", "500, 470, false", "500, 480, true", "500, 500, true", "500, 900, true"})
    void aFewPercentAreNoGain(long without, long with, boolean noGain) {
        assertThat(costs(3, without, 6, with).showNoGain()).isEqualTo(noGain);
    }

    @ParameterizedTest
    @CsvSource({"2, 6", "3, 5", "0, 16", "16, 0"})
    void aFewStartsProveNothing(int without, int with) {
        assertThat(costs(without, 500, with, 900).showNoGain()).isFalse();
    }

    @Test
    void oneSlowStartChangesNothing() {
        StartCosts costs = costs(3, 500, 6, 300).plusWith(Duration.ofSeconds(9));

        assertThat(costs.showNoGain()).isFalse();
    }

    @Test
    void oldStartsAreForgotten() {
        StartCosts costs = costs(3, 500, 16, 900);
        for (int i = 0; i < 16; i++) {
            costs = costs.plusWith(Duration.ofMillis(200)).plusWithout(Duration.ofMillis(600));
        }

        assertThat(costs).isEqualTo(costs(16, 600, 16, 200));
    }

    @Test
    void whatWasWrittenIsRead() {
        StartCosts costs = new StartCosts(List.of(510L, 480L), List.of(300L));

        assertThat(StartCosts.parse(costs.text())).isEqualTo(costs);
        assertThat(StartCosts.parse(StartCosts.NONE.text())).isEqualTo(StartCosts.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "500", "five\nsix\n", "\0\0\0\0\0\n\0"})
    void rubbishSaysNothing(String text) {
        assertThat(StartCosts.parse(text)).isEqualTo(StartCosts.NONE);
    }

    private static StartCosts costs(int without, long cost, int with, long costWith) {
        return new StartCosts(Collections.nCopies(without, cost), Collections.nCopies(with, costWith));
    }
}
