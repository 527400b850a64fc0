package io.github.mvnrunner.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.RetrySpec;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BackoffTests {
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    /** Draws 0, the least that a generator may draw. */
    private static final RandomGenerator LEAST = () -> 0;

    /** Draws the greatest number below 1. */
    private static final RandomGenerator MOST = () -> -1;

    @ParameterizedTest
    @CsvSource({
        "FIXED,       1, PT0S",
        "FIXED,       2, PT1S",
        "FIXED,       9, PT1S",
        "EXPONENTIAL, 1, PT0S",
        "EXPONENTIAL, 2, PT1S",
        "EXPONENTIAL, 3, PT2S",
        "EXPONENTIAL, 5, PT8S"
    })
    void delayGrowsFromAttemptToAttempt(RetrySpec.Backoff backoff, int attempt, Duration delay) {
        assertThat(before(attempt, backoff, Duration.ofSeconds(1), Optional.empty())).isEqualTo(delay);
    }

    @ParameterizedTest
    @CsvSource({"2, PT1S", "3, PT2S", "4, PT3S", "2147483647, PT3S"})
    void delayStaysBelowItsCap(int attempt, Duration delay) {
        assertThat(before(attempt, RetrySpec.Backoff.EXPONENTIAL, Duration.ofSeconds(1), Optional.of(Duration.ofSeconds(3))))
                .isEqualTo(delay);
    }

    @ParameterizedTest
    @CsvSource({"PT1S, 36", "PT1S, 100", "PT1S, 2147483647", "PT2562047788H, 2", "PT0.000000001S, 65"})
    void delayTooLongToCountIsAsLongAsCanBe(Duration first, int attempt) {
        assertThat(before(attempt, RetrySpec.Backoff.EXPONENTIAL, first, Optional.empty())).isEqualTo(LONGEST);
    }

    @Test
    void longestDelayThatCanBeCountedIsExact() {
        assertThat(before(64, RetrySpec.Backoff.EXPONENTIAL, Duration.ofNanos(1), Optional.empty()))
                .isEqualTo(Duration.ofNanos(1L << 62));
    }

    @Test
    void noDelayStaysNone() {
        assertThat(before(500, RetrySpec.Backoff.EXPONENTIAL, Duration.ZERO, Optional.empty())).isZero();
    }

    @Test
    void jitterLeavesMoreThanHalf() {
        assertThat(jittered(LEAST)).isEqualTo(Duration.ofSeconds(4));
        assertThat(jittered(MOST)).isBetween(Duration.ofSeconds(2).plusNanos(1), Duration.ofMillis(2001));
    }

    /** The uncapped delay is 8 s; shortened first, and capped then, it would be 4 s whatever is drawn. */
    private static Duration jittered(RandomGenerator random) {
        RetrySpec spec = new RetrySpec(
                9, RetrySpec.Backoff.EXPONENTIAL, Duration.ofSeconds(1), true, Optional.of(Duration.ofSeconds(4)));
        return new Backoff(spec, random).before(5);
    }

    private static Duration before(int attempt, RetrySpec.Backoff backoff, Duration delay, Optional<Duration> cap) {
        return new Backoff(new RetrySpec(9, backoff, delay, false, cap), MOST).before(attempt);
    }
}
