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
    void workerIsWorthItsStartForThreeSecondsOfWorkAndNeverForLessThanAClass() {
        assertThat(expected.workers(List.of("Short"))).isOne();
        assertThat(expected.workers(List.of("Long"))).isOne();
        assertThat(expected.workers(List.of("Long", "Short"))).isEqualTo(2);
        assertThat(expected.workers(Collections.nCopies(5, "Short"))).isOne();
        assertThat(expected.workers(Collections.nCopies(6, "Short"))).isEqualTo(2);
        assertThat(expected.workers(Collections.nCopies(99, "New"))).isOne();
        assertThat(expected.workers(Collections.nCopies(100, "New"))).isEqualTo(2);
    }
}
