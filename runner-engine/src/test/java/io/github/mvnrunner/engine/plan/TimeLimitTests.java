package io.github.mvnrunner.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.MaxTime;
import io.github.mvnrunner.engine.config.MaxTime.OnExceed;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.report.Runs;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TimeLimitTests {
    private static final Attempt PASSED = Runs.once(new Outcome.Passed()); // took 1 ms

    @Test
    void attemptInTimeIsLeftAlone() {
        assertThat(limit(1, OnExceed.FAIL).judge(PASSED)).isEqualTo(PASSED);
        assertThat(limit(1, OnExceed.WARN).warning(PASSED)).isEmpty();
    }

    @Test
    void attemptThatPassedTooLateFailsOrIsTold() {
        assertThat(limit(0, OnExceed.FAIL).judge(PASSED).outcome()).isInstanceOf(Outcome.Failed.class);
        assertThat(limit(0, OnExceed.FAIL).warning(PASSED)).isEmpty();
        assertThat(limit(0, OnExceed.WARN).judge(PASSED).outcome()).isEqualTo(new Outcome.Passed(true));
        assertThat(limit(60_000, OnExceed.WARN).judge(PASSED)).isEqualTo(PASSED);
        assertThat(limit(0, OnExceed.WARN).warning(PASSED)).hasValueSatisfying(text -> assertThat(text)
                .contains("max-time"));
    }

    @Test
    void attemptThatFailedKeepsItsFailure() {
        Attempt failed = Runs.once(new Outcome.Failed(Runs.assertion("no")));
        assertThat(limit(0, OnExceed.FAIL).judge(failed)).isEqualTo(failed);
        assertThat(limit(0, OnExceed.WARN).warning(failed)).isEmpty();
    }

    private static TimeLimit limit(long millis, OnExceed exceeded) {
        return new TimeLimit(new MaxTime(Duration.ofMillis(millis), exceeded));
    }
}
