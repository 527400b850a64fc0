package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.FlakyResult;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.exchange.UnitMessage;
import io.github.mvnrunner.engine.kit.TestMother;
import io.github.mvnrunner.engine.plan.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class EndingsTests {
    private static final Leaf CONTAINER = new Leaf(TestMother.test("c"), Leaf.Kind.CONTAINER);
    private static final List<Attempt> FAILED = List.of(TestMother.attempt(TestMother.failure()));
    private static final List<Attempt> FLAKY = List.of(
            TestMother.attempt(TestMother.failure()),
            TestMother.attempt(2, Purpose.RETRY, new Outcome.Passed()));

    private final List<UnitMessage> told = new ArrayList<>();
    private final Endings endings = new Endings(told::add);

    @Test
    void containerThatFailsInTwoUnitsIsToldOnce() {
        endings.end(CONTAINER, FAILED, FlakyResult.PASS);
        endings.end(CONTAINER, FAILED, FlakyResult.PASS);
        assertThat(results()).containsExactly("c FAILED");
    }

    @Test
    void flakyContainerThatThenFailsIsToldUnderAnIdOfItsOwn() {
        endings.end(CONTAINER, FLAKY, FlakyResult.PASS);
        endings.end(CONTAINER, FAILED, FlakyResult.PASS);
        endings.end(CONTAINER, FAILED, FlakyResult.PASS);
        assertThat(results()).containsExactly("c FLAKY", "c/[again:#2] FAILED");
    }

    @Test
    void failedContainerIsNotSavedByAnotherUnit() {
        endings.end(CONTAINER, FAILED, FlakyResult.PASS);
        endings.end(CONTAINER, FLAKY, FlakyResult.PASS);
        assertThat(results()).containsExactly("c FAILED");
    }

    @Test
    void flakyTestFailsWhereAsked() {
        endings.end(new Leaf(TestMother.test("t"), Leaf.Kind.TEST), FLAKY, FlakyResult.FAIL);
        assertThat(told).containsExactly(
                new UnitMessage.TestEnded(TestMother.test("t"), FLAKY, TestStatus.FLAKY_FAILED));
    }

    private Stream<String> results() {
        return told.stream()
                .filter(UnitMessage.TestEnded.class::isInstance)
                .map(UnitMessage.TestEnded.class::cast)
                .map(ended -> ended.test().id().uniqueId() + " " + TestStatus.of(ended.attempts()));
    }
}
