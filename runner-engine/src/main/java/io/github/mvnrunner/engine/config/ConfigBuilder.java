package io.github.mvnrunner.engine.config;

import java.time.Duration;
import java.util.Map;

/** Puts the settings of a run together. */
record ConfigBuilder(LayeredSettings settings, int cpus) {

    EngineConfig config(String profile, Map<String, Integer> testGroups) {
        boolean noCapture = settings.get(RunKeys.NO_CAPTURE);
        int testThreads = noCapture ? 1 : settings.get(RunKeys.TEST_THREADS).on(cpus);
        Scale scale = new Scale(settings.get(RunKeys.TIMEOUT_MULTIPLIER));
        Duration grace = settings.get(RunKeys.GRACE_PERIOD);
        return new EngineConfig(
                profile,
                testThreads,
                settings.maxFail(),
                settings.get(RunKeys.RETRIES_MAX_FAILURES),
                settings.get(RunKeys.GLOBAL_TIMEOUT).map(scale::of),
                scale.factor(),
                settings.get(RunKeys.STATUS_LEVEL),
                settings.get(RunKeys.FINAL_STATUS_LEVEL),
                noCapture,
                settings.get(RunKeys.INTERFERENCE_CHECK),
                settings.get(RunKeys.ON_INTERFERENCE),
                scale.of(grace),
                settings.get(RunKeys.INTERRUPT_GRACE_PERIOD),
                scale.of(settings.get(RunKeys.INIT_TIMEOUT)),
                settings.get(RunKeys.MAX_RESTARTS),
                settings.get(RunKeys.PAUSE_AFTER),
                settings.get(RunKeys.JUNIT_REPORT_NAME),
                testGroups,
                settings.testSettings(new LayeredSettings.RunScope(cpus, testThreads, grace, scale)));
    }
}
