package io.github.mvnrunner.engine.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Holds what is set, whatever was asked, while a person debugs: one JVM at a time, and no end of patience. */
final class DebugPreset {
    private DebugPreset() {}

    /** {@return what outranks all other places, empty without a debugger} */
    static Optional<Layer> of(Debugging debugging) {
        return switch (debugging) {
            case Debugging.Off _ -> Optional.empty();
            case Debugging.At _ -> Optional.of(layer(Isolation.CLASS));
            case Debugging.ByArguments _ -> Optional.of(layer(Isolation.SHARED));
        };
    }

    private static Layer layer(Isolation isolation) {
        Map<String, Object> values = new LinkedHashMap<>();
        set(values, RunKeys.TEST_THREADS, new RunForms.SlotCount(1));
        set(values, RunKeys.NO_CAPTURE, true);
        set(values, RunKeys.TIMEOUT_MULTIPLIER, 1.0);
        set(values, RunKeys.GLOBAL_TIMEOUT, Optional.empty());
        set(values, RunKeys.INIT_TIMEOUT, HumanTime.LONGEST);
        set(values, RunKeys.INTERFERENCE_CHECK, false);
        set(values, TestKeys.SLOW_TIMEOUT, SlowSpec.every(HumanTime.LONGEST));
        set(values, TestKeys.RETRIES, RetrySpec.NONE);
        set(values, TestKeys.THREADS_REQUIRED, new Weight.Threads(1));
        set(values, TestKeys.TEST_GROUP, TestForms.GLOBAL);
        set(values, TestKeys.PRIORITY, 0);
        set(values, TestKeys.ISOLATION, isolation);
        set(values, TestKeys.RETRY_IN, RetryIn.FRESH);
        set(values, TestKeys.RESTART_AFTER, new RestartAfter.Never());
        return new Layer(values);
    }

    private static <T> void set(Map<String, Object> values, Setting<T> setting, T value) {
        values.put(setting.key(), value);
    }
}
