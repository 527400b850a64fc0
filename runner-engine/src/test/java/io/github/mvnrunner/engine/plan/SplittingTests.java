package io.github.mvnrunner.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.history.ClassRecord;
import io.github.mvnrunner.engine.history.RunHistory;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplittingTests {
    private static final String MODULE = "g:a";

    /** Beside a class of five seconds; in milliseconds. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            10000, 1000, 2, 8
            10000, 1000, 4, 16
            10000, 1000, 1, 0
            10000, 8001, 2, 0
            10000, 8000, 2, 8
            10000,    0, 2, 0
            10000,   -1, 2, 0
             9000, 1000, 2, 8
             8998, 1000, 2, 0
            """)
    void classIsSplitWhereOtherSlotsWouldBeIdleForLong(long millis, long longest, int slots, int pieces) {
        RunHistory history = new RunHistory(Map.of(
                MODULE, Map.of("Long", record(millis, longest, false)), "g:b", Map.of("Short", record(5_000, 100, false))));

        assertThat(Splitting.pieces(history, MODULE, Set.of(MODULE, "g:b"), slots))
                .isEqualTo(pieces == 0 ? Map.of() : Map.of("Long", pieces));
    }

    @Test
    void modulesThatDoNotRunDoNotCount() {
        RunHistory history = new RunHistory(Map.of(
                MODULE, Map.of("Long", record(9_000, 1_000, false)), "g:b", Map.of("Other", record(90_000, 1_000, false))));

        assertThat(Splitting.pieces(history, MODULE, Set.of(MODULE), 2)).containsOnlyKeys("Long");
        assertThat(Splitting.pieces(history, MODULE, Set.of(MODULE, "g:b"), 2)).isEmpty();
        assertThat(Splitting.pieces(history, "g:unknown", Set.of("g:unknown"), 2)).isEmpty();
    }

    @Test
    void classThatInterferesStaysWhole() {
        RunHistory history = new RunHistory(Map.of(MODULE, Map.of("Long", record(90_000, 1_000, true))));

        assertThat(Splitting.pieces(history, MODULE, Set.of(MODULE), 2)).isEmpty();
    }

    private static ClassRecord record(long millis, long longest, boolean apart) {
        return new ClassRecord(millis, false, Set.of(), apart, longest);
    }
}
