package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.config.Debugging;
import io.github.mvnrunner.engine.output.OutputStore;
import io.github.mvnrunner.engine.filter.SelectionBook;
import io.github.mvnrunner.engine.plan.Policies;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Holds what units need to know of the configuration.
 *
 * @param slots how many workers may run at once
 * @param testGroups each test group's limit by its name
 * @param checkInterference whether a test that failed beside other workers is run once more, alone
 * @param retriesMaxFailures after how many failed tests nothing is retried any more; empty for no limit
 * @param policies how each test is run
 * @param initTimeout how long a worker may take to call back
 * @param interruptGrace how long a worker may live after SIGINT
 * @param grace how long a worker may live after SIGTERM, or after its last test
 * @param maxRestarts how many workers of a module may die in a row without progress
 * @param passThrough whether workers inherit the engine's output
 * @param debugging how a debugger gets at the tests
 * @param dumps where thread dumps are kept
 * @param output where what tests print is kept
 * @param selections what {@code -Dtest} comes to
 */
public record ExecSettings(
        int slots,
        Map<String, Integer> testGroups,
        boolean checkInterference,
        OptionalInt retriesMaxFailures,
        Policies policies,
        Duration initTimeout,
        Duration interruptGrace,
        Duration grace,
        int maxRestarts,
        boolean passThrough,
        Debugging debugging,
        DumpFiles dumps,
        OutputStore output,
        SelectionBook selections) {
    private static final Duration FOREVER = Duration.ofDays(36_500);

    /** {@return how long a worker may take to leave by itself; somebody may look at how it does} */
    Duration leaveGrace() {
        return debugging.isOn() ? FOREVER : grace;
    }

    /** {@return whether what a worker leaves behind is waited for, and reported} */
    boolean watchesLeaks() {
        return !debugging.isOn();
    }
}
