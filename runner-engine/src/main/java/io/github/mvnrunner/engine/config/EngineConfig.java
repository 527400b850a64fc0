package io.github.mvnrunner.engine.config;

import java.time.Duration;

/**
 * Holds every setting of a run, resolved; {@code docs/configuration.md} describes each.
 *
 * @param profile the selected profile's name
 * @param testThreads how many slots, at least 1; 1 under {@code noCapture}
 * @param retries how often a failed test is run again, 0 or more
 * @param slowTimeout after how long, and how often, a test is called slow
 * @param gracePeriod from the polite to the forced end of a worker
 * @param interruptGracePeriod the same after Ctrl-C
 * @param initTimeout how long a new worker may take to report
 * @param maxRestarts how many workers may die on one class
 */
public record EngineConfig(
        String profile,
        int testThreads,
        MaxFail maxFail,
        int retries,
        Duration slowTimeout,
        StatusLevel statusLevel,
        FinalStatusLevel finalStatusLevel,
        OutputMode successOutput,
        OutputMode failureOutput,
        boolean noCapture,
        Isolation isolation,
        boolean interferenceCheck,
        OnInterference onInterference,
        Duration gracePeriod,
        Duration interruptGracePeriod,
        Duration initTimeout,
        int maxRestarts,
        String junitReportName) {}
