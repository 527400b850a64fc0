package io.github.mvnrunner.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.ClassOrdering;
import io.github.mvnrunner.engine.config.RunOrder;
import io.github.mvnrunner.engine.history.ClassRecord;
import io.github.mvnrunner.engine.history.RunHistory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassOrderTests {
    private static final String MODULE = "g:a";
    private static final long SEED = 42;
    private static final List<String> CLASSES = List.of("A", "B", "C", "D", "E");

    @Test
    void longOnesComeFirstAndShortOnesStay() {
        assertThat(order(RunOrder.LONGEST_FIRST, Map.of("B", 300L, "C", 60_000L, "D", 20L, "E", 5000L, "A", 450L)))
                .containsExactly("C", "E", "A", "B", "D");
    }

    @Test
    void littleDifferenceMakesNone() {
        assertThat(order(RunOrder.LONGEST_FIRST, Map.of("A", 4100L, "B", 7900L, "C", 1L, "D", 1L, "E", 1L)))
                .containsExactlyElementsOf(CLASSES);
    }

    @Test
    void newClassIsAnAverageOne() {
        assertThat(order(RunOrder.LONGEST_FIRST, Map.of("A", 10L, "B", 10L, "C", 16_000L, "E", 600L)))
                .containsExactly("C", "D", "E", "A", "B");
    }

    @Test
    void nothingIsKnownOfAnotherModule() {
        RunHistory other = new RunHistory(Map.of("g:b", Map.of("E", new ClassRecord(60_000, true))));
        assertThat(order(RunOrder.FAILED_FIRST, 0, other)).isEqualTo(CLASSES);
    }

    @Test
    void failedOnesComeBeforeLongOnes() {
        RunHistory history = new RunHistory(Map.of(
                MODULE, Map.of("A", new ClassRecord(60_000, false), "D", new ClassRecord(1, true), "E", new ClassRecord(9000, true))));
        assertThat(order(RunOrder.FAILED_FIRST, 0, history).subList(0, 3))
                .containsExactly("E", "D", "A");
    }

    @Test
    void namesOrderWhatTheyAreAskedTo() {
        Map<String, Long> known = Map.of("C", 60_000L);
        assertThat(order(RunOrder.ALPHABETICAL, known)).isEqualTo(CLASSES);
        assertThat(order(RunOrder.REVERSE, known)).isEqualTo(CLASSES.reversed());
    }

    @Test
    void hourTurnsTheOrderOfNamesRound() {
        assertThat(order(RunOrder.HOURLY, 14, RunHistory.EMPTY)).isEqualTo(CLASSES);
        assertThat(order(RunOrder.HOURLY, 15, RunHistory.EMPTY)).isEqualTo(CLASSES.reversed());
    }

    @Test
    void chanceIsTheSameForTheSameSeed() {
        assertThat(order(RunOrder.RANDOM, 0, RunHistory.EMPTY))
                .isEqualTo(order(RunOrder.RANDOM, 7, RunHistory.EMPTY))
                .containsExactlyInAnyOrderElementsOf(CLASSES)
                .isNotEqualTo(CLASSES);
    }

    private static List<String> order(RunOrder order, Map<String, Long> millis) {
        Map<String, ClassRecord> classes = new HashMap<>();
        millis.forEach((name, time) -> classes.put(name, new ClassRecord(time, false)));
        return order(order, 0, new RunHistory(Map.of(MODULE, classes)));
    }

    private static List<String> order(RunOrder order, int hour, RunHistory history) {
        return new ClassOrder(new ClassOrdering(order, SEED), hour, name -> history.of(MODULE, name)).of(CLASSES);
    }
}
