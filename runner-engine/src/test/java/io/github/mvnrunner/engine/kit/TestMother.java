package io.github.mvnrunner.engine.kit;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.config.FlakyResult;
import io.github.mvnrunner.engine.config.Isolation;
import io.github.mvnrunner.engine.config.LeakTimeout;
import io.github.mvnrunner.engine.config.PauseAfter;
import io.github.mvnrunner.engine.config.Repeat;
import io.github.mvnrunner.engine.config.RestartAfter;
import io.github.mvnrunner.engine.config.RetryIn;
import io.github.mvnrunner.engine.config.RetryOrder;
import io.github.mvnrunner.engine.config.RetrySpec;
import io.github.mvnrunner.engine.config.SlowTimeout;
import io.github.mvnrunner.engine.config.TestSettings;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.OutputMode;
import io.github.mvnrunner.engine.event.OutputModes;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.Thrown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gives birth to tests and attempts where only little of them matters. */
public final class TestMother {
    private TestMother() {}

    /** {@return a test of the suite {@code Suite} in module {@code g:a}} */
    public static TestCase test(String name) {
        return new TestCase(new TestId("g:a", name), "Suite", "Suite", name, name);
    }

    /** {@return a first attempt, in no company} */
    public static Attempt attempt(Outcome outcome) {
        return attempt(1, Purpose.FIRST, outcome);
    }

    /** {@return an attempt beside these suites} */
    public static Attempt attempt(int number, Purpose purpose, Outcome outcome, String... beside) {
        return new Attempt(
                number,
                number,
                purpose,
                Instant.EPOCH,
                Duration.ZERO,
                Duration.ZERO,
                false,
                false,
                0,
                List.of(beside),
                outcome,
                Output.NONE);
    }

    /** {@return built-in settings but for these} */
    public static TestSettings settings(SlowTimeout timeout, RetrySpec retries) {
        return new TestSettings(
                retries,
                RetryOrder.END,
                FlakyResult.PASS,
                timeout,
                new LeakTimeout(Duration.ofMillis(200), LeakTimeout.Result.PASS),
                1,
                Optional.empty(),
                0,
                Isolation.SHARED,
                new RestartAfter.Never(),
                RetryIn.FRESH,
                PauseAfter.NEVER,
                new OutputModes(OutputMode.NEVER, OutputMode.IMMEDIATE),
                Optional.empty(),
                Repeat.NONE);
    }

    /** {@return an assertion's failure} */
    public static Outcome.Failed failure() {
        return new Outcome.Failed(thrown("java.lang.AssertionError", true));
    }

    /** {@return something thrown} */
    public static Thrown thrown(String className, boolean assertion) {
        return new Thrown(className, Optional.of("message"), className + "\n\tat Suite", "", assertion);
    }
}
