package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What workers may run that start while the tests of their module are looked for. */
final class CompanionsTests {
    private final Companions companions = new Companions(_ -> {});

    @Test
    void workerThatWaitedForTheAnswerMayRunWhatTheFirstOneMay() {
        LiveWorker waiting = worker(1);
        companions.found("g:a", List.of(ReachTests.unit(1, "a")), List.of(waiting));
        assertThat(waiting.reach).containsExactly(1);
    }

    @Test
    void workersThatStillStartedThenMayRunItOnceTheyAreReady() {
        companions.started(1);
        companions.started(2);
        companions.found("g:a", List.of(ReachTests.unit(1, "a")), List.of());
        for (int slot = 1; slot <= 2; slot++) {
            LiveWorker late = worker(slot);
            assertThat(companions.ended(slot)).isTrue();
            companions.join(late);
            assertThat(late.reach).containsExactly(1);
        }
    }

    @Test
    void behindTheLastOneNothingIsKept() {
        companions.started(1);
        companions.found("g:a", List.of(ReachTests.unit(1, "a")), List.of());
        companions.ended(1);
        companions.join(worker(1));
        LiveWorker another = worker(1);
        companions.join(another);
        assertThat(another.reach).isEmpty();
        assertThat(companions.ended(1)).isFalse();
    }

    private static LiveWorker worker(int slot) {
        LiveWorker worker = new LiveWorker(slot, UnitRequestsTests.module(), "java");
        worker.reach.discovered(List.of(ReachTests.top("a")));
        return worker;
    }
}
