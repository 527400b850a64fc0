package io.github.mvnrunner.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.history.ClassRecord;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ExpectedTests {
    private final Expected expected = new Expected(
            name -> Optional.ofNullable(Map.of("Long", 9_000L, "Short", 1_000L).get(name))
                    .map(millis -> new ClassRecord(millis, false)));

    @Test
    void classWithoutHistoryTakesAsLongAsTheOthers() {
        assertThat(expected.millis(List.of("Long", "Short", "New"))).isEqualTo(15_000);
        assertThat(expected.millis(List.of("New", "Newer"))).isEqualTo(120);
        assertThat(expected.millis(List.of())).isZero();
    }

    @Test
    void workerIsWorthItsStartForHalfASecondOfWorkAndNeverForLessThanAClass() {
        assertThat(expected.workers(List.of("Long"), 16)).isOne();
        assertThat(expected.workers(List.of("Long", "Short"), 16)).isEqualTo(2);
        assertThat(expected.workers(Collections.nCopies(5, "Short"), 16)).isEqualTo(5);
        assertThat(expected.workers(Collections.nCopies(24, "New"), 16)).isEqualTo(2);
        assertThat(expected.workers(Collections.nCopies(16, "New"), 16)).isOne();
    }

    @Test
    void workerInTheLastSlotIsWorthItsStartForThreeSeconds() {
        assertThat(expected.workers(Collections.nCopies(5, "Short"), 2)).isOne();
        assertThat(expected.workers(Collections.nCopies(6, "Short"), 2)).isEqualTo(2);
        assertThat(expected.workers(Collections.nCopies(6, "Short"), 4)).isEqualTo(3);
        assertThat(expected.workers(Collections.nCopies(12, "Short"), 4)).isEqualTo(4);
        assertThat(expected.workers(Collections.nCopies(99, "New"), 2)).isOne();
        assertThat(expected.workers(Collections.nCopies(100, "New"), 2)).isEqualTo(2);
        assertThat(expected.workers(List.of("Long", "Short"), 1)).isOne();
    }
}
