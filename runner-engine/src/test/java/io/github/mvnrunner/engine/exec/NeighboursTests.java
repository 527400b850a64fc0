package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NeighboursTests {
    private final Neighbours neighbours = new Neighbours();

    @Test
    void whatCameAndWentMeanwhileWasBeside() {
        neighbours.enter(0, "Long");
        Neighbours.Moment moment = neighbours.now(0);
        neighbours.enter(1, "Short");
        neighbours.leave(1);
        neighbours.enter(1, "Also");
        neighbours.leave(1);
        assertThat(neighbours.since(moment, 0)).containsExactly("Also", "Short");
        assertThat(neighbours.now(0).beside()).isEmpty();
    }

    @Test
    void whatWasThereAtTheBeginningWasBeside() {
        neighbours.enter(1, "Other");
        neighbours.enter(0, "Own");
        Neighbours.Moment moment = neighbours.now(0);
        neighbours.leave(1);
        assertThat(neighbours.since(moment, 0)).containsExactly("Other");
        neighbours.enter(1, "Another");
        assertThat(neighbours.since(moment, 0)).containsExactly("Another", "Other");
        assertThat(neighbours.since(neighbours.now(0), 0)).containsExactly("Another");
    }

    @Test
    void nobodyIsHisOwnNeighbour() {
        Neighbours.Moment moment = neighbours.now(0);
        neighbours.enter(0, "Own");
        assertThat(neighbours.since(moment, 0)).isEmpty();
        assertThat(neighbours.now(0).beside()).isEmpty();
        assertThat(neighbours.now(1).beside()).containsExactly("Own");
    }

    /** A run has many suites; those from before nothing ran are of no interest. */
    @Test
    void whatIsForgottenIsNotMissed() {
        neighbours.enter(1, "Early");
        neighbours.leave(1);
        Neighbours.Moment idle = neighbours.now(0);
        neighbours.enter(0, "Own");
        neighbours.enter(1, "Later");
        assertThat(neighbours.since(idle, 0)).containsExactly("Later");
    }
}
