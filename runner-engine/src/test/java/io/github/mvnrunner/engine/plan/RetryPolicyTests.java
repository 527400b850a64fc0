package io.github.mvnrunner.engine.plan;

import static io.github.mvnrunner.engine.kit.TestMother.attempt;
import static io.github.mvnrunner.engine.kit.TestMother.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.RetrySpec.Backoff;
import io.github.mvnrunner.engine.config.RetrySpec;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class RetryPolicyTests {
    private static final RandomGenerator NO_JITTER = () -> 0;

    private static final RetryPolicy NONE = new RetryPolicy(RetrySpec.times(0), false);
    private static final RetryPolicy TWO = new RetryPolicy(RetrySpec.times(2), false);
    private static final RetryPolicy CHECK = new RetryPolicy(RetrySpec.times(0), true);

    private static final Attempt FAILED = attempt(failure());
    private static final Attempt FAILED_BESIDE = attempt(1, Purpose.FIRST, failure(), "Other");

    private static final Attempt PASSED_ALONE = attempt(2, Purpose.ALONE, new Outcome.Passed());

    static final List<Outcome> FAILURES =
            List.of(failure(), new Outcome.Crashed("halted", ""), new Outcome.TimedOut(Duration.ofSeconds(1), false, "", Optional.empty()));

    static final List<Outcome> ENDS = List.of(
            new Outcome.Passed(), new Outcome.Skipped(Optional.empty(), Optional.empty()), new Outcome.NotRun("why"));

    @ParameterizedTest
    @FieldSource("FAILURES")
    void everyKindOfFailureIsRetried(Outcome outcome) {
        assertThat(TWO.next(List.of(attempt(outcome)), false)).contains(Purpose.RETRY);
    }

    @ParameterizedTest
    @FieldSource("ENDS")
    void whatDidNotFailIsFinal(Outcome outcome) {
        assertThat(new RetryPolicy(RetrySpec.times(2), true).next(List.of(attempt(1, Purpose.FIRST, outcome, "Other")), false))
                .isEmpty();
    }

    @Test
    void failureIsFinalWithoutRetries() {
        assertThat(NONE.next(List.of(FAILED), false)).isEmpty();
    }

    @Test
    void retriesAreUsedUp() {
        Attempt second = attempt(2, Purpose.RETRY, failure());
        Attempt third = attempt(3, Purpose.RETRY, failure());

        assertThat(TWO.next(List.of(FAILED, second), false)).contains(Purpose.RETRY);
        assertThat(TWO.next(List.of(FAILED, second, third), false)).isEmpty();
        assertThat(TWO.total()).isEqualTo(3);
    }

    @Test
    void failureInCompanyIsCheckedAlone() {
        assertThat(CHECK.next(List.of(FAILED_BESIDE), false)).contains(Purpose.ALONE);
    }

    @Test
    void passAloneIsFinalWhereNothingRanBefore() {
        assertThat(CHECK.next(List.of(FAILED_BESIDE, PASSED_ALONE), false)).isEmpty();
    }

    @Test
    void passAloneIsCheckedOnceMoreBehindWhatRanBefore() {
        assertThat(CHECK.next(List.of(FAILED_BESIDE, PASSED_ALONE), true)).contains(Purpose.ALONE);
        assertThat(CHECK.next(List.of(FAILED_BESIDE, PASSED_ALONE, PASSED_ALONE), true)).isEmpty();
        assertThat(CHECK.next(List.of(FAILED_BESIDE, PASSED_ALONE, attempt(3, Purpose.ALONE, failure())), true)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("FAILURES")
    void failureAloneIsFinal(Outcome outcome) {
        assertThat(CHECK.next(List.of(FAILED_BESIDE, attempt(2, Purpose.ALONE, outcome)), true)).isEmpty();
    }

    @Test
    void failureWithoutCompanyIsNoInterference() {
        assertThat(CHECK.next(List.of(FAILED), false)).isEmpty();
    }

    @Test
    void companyOfAnyAttemptCounts() {
        RetryPolicy both = new RetryPolicy(RetrySpec.times(1), true);
        assertThat(both.next(List.of(FAILED_BESIDE), false)).contains(Purpose.RETRY);
        assertThat(both.next(List.of(FAILED_BESIDE, attempt(2, Purpose.RETRY, failure())), false))
                .contains(Purpose.ALONE);
    }

    @Test
    void failureAloneIsFinal() {
        assertThat(CHECK.next(List.of(FAILED_BESIDE, attempt(2, Purpose.ALONE, failure())), false))
                .isEmpty();
    }

    @Test
    void retryWaitsAsItsSpecSays() {
        RetryPolicy growing = new RetryPolicy(
                new RetrySpec(2, Backoff.EXPONENTIAL, Duration.ofSeconds(3), false, Optional.empty()), true);
        Attempt second = attempt(2, Purpose.RETRY, failure());

        assertThat(growing.delay(List.of(FAILED), NO_JITTER)).isEqualTo(Duration.ofSeconds(3));
        assertThat(growing.delay(List.of(FAILED, second), NO_JITTER)).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void checkForInterferenceWaitsForNothing() {
        RetryPolicy both = new RetryPolicy(
                new RetrySpec(0, Backoff.FIXED, Duration.ofSeconds(3), false, Optional.empty()), true);
        assertThat(both.delay(List.of(FAILED_BESIDE), NO_JITTER)).isZero();
    }
}
