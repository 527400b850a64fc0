package io.github.mvnrunner.engine.config;

import java.time.Duration;

/**
 * Holds what the run as a whole adds to a test's settings.
 *
 * @param gracePeriod not scaled
 */
record RunScope(int cpus, int testThreads, Duration gracePeriod, Scale scale) {}
