package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.event.OutputModes;
import java.util.Optional;

/**
 * Holds what can differ from test to test; resolved from overrides, profile and built-in values.
 *
 * @param threadsRequired how many slots the test takes, 1 or more
 * @param testGroup the group whose limit it counts against, empty for none
 * @param priority from -100 to 100; higher starts earlier
 */
public record TestSettings(
        RetrySpec retries,
        RetryOrder retryOrder,
        FlakyResult flakyResult,
        SlowTimeout slowTimeout,
        LeakTimeout leakTimeout,
        int threadsRequired,
        Optional<String> testGroup,
        int priority,
        Isolation isolation,
        RestartAfter restartAfter,
        RetryIn retryIn,
        PauseAfter pauseAfter,
        OutputModes output,
        Optional<MaxTime> maxTime,
        Repeat repeat) {

    /** {@return the same for a test that has a JVM of its own} */
    public TestSettings isolated() {
        return new TestSettings(
                retries,
                retryOrder,
                flakyResult,
                slowTimeout,
                leakTimeout,
                threadsRequired,
                testGroup,
                priority,
                Isolation.METHOD,
                restartAfter,
                retryIn,
                pauseAfter,
                output,
                maxTime,
                repeat);
    }
}
