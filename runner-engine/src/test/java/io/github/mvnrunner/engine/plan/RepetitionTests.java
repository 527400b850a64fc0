package io.github.mvnrunner.engine.plan;

import static io.github.mvnrunner.engine.kit.TestMother.attempt;
import static io.github.mvnrunner.engine.kit.TestMother.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.TestStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RepetitionTests {
    private static final Attempt PASSED = attempt(new Outcome.Passed());
    private static final Attempt FAILED = attempt(2, Purpose.REPEAT, failure());
    private static final Attempt PASSED_AGAIN = attempt(3, Purpose.REPEAT, new Outcome.Passed());

    @Test
    void testIsRepeatedWhateverComesOfIt() {
        assertThat(new Repetition(3).next(List.of(PASSED))).contains(Purpose.REPEAT);
        assertThat(new Repetition(3).next(List.of(PASSED, FAILED))).contains(Purpose.REPEAT);
        assertThat(new Repetition(3).next(List.of(PASSED, FAILED, PASSED_AGAIN))).isEmpty();
    }

    @Test
    void testThatIsNotRunIsNotRepeated() {
        Outcome skipped = new Outcome.Skipped(Optional.empty(), Optional.empty());
        assertThat(new Repetition(3).next(List.of(attempt(skipped)))).isEmpty();
        assertThat(new Repetition(3).next(List.of(attempt(new Outcome.NotRun("why"))))).isEmpty();
    }

    @Test
    void worstRepetitionDecides() {
        assertThat(Attempt.deciding(List.of(PASSED, FAILED, PASSED_AGAIN))).isEqualTo(FAILED);
        assertThat(TestStatus.of(List.of(PASSED, FAILED, PASSED_AGAIN))).isEqualTo(TestStatus.FAILED);
        assertThat(TestStatus.of(List.of(PASSED, PASSED_AGAIN))).isEqualTo(TestStatus.PASSED);
    }

    @Test
    void testThatFailedAndThenWasSkippedHasFailed() {
        Attempt first = attempt(failure());
        Attempt skipped = attempt(2, Purpose.RETRY, new Outcome.Skipped(Optional.empty(), Optional.empty()));
        assertThat(TestStatus.of(List.of(first, skipped))).isEqualTo(TestStatus.FAILED);
        assertThat(TestStatus.of(List.of(skipped))).isEqualTo(TestStatus.SKIPPED);
    }
}
