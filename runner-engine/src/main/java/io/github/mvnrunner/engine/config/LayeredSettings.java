package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.event.OutputModes;
import java.util.List;
import java.util.Optional;

/**
 * Looks each setting up in the layers, first come first served.
 *
 * @param layers highest rank first
 */
record LayeredSettings(List<Layer> layers) {
    LayeredSettings {
        layers = List.copyOf(layers);
    }

    <T> T get(Setting<T> setting) {
        return layers.stream()
                .flatMap(layer -> layer.get(setting).stream())
                .findFirst()
                .orElse(setting.builtIn());
    }

    MaxFail maxFail() {
        return layers.stream()
                .flatMap(layer -> layer.maxFail().stream())
                .findFirst()
                .orElse(RunKeys.MAX_FAIL.builtIn());
    }

    TestSettings testSettings(RunScope run) {
        return new TestSettings(
                get(TestKeys.RETRIES),
                get(TestKeys.RETRY_ORDER),
                get(TestKeys.FLAKY_RESULT),
                get(TestKeys.SLOW_TIMEOUT).resolve(run.gracePeriod(), run.scale()),
                scaled(get(TestKeys.LEAK_TIMEOUT), run.scale()),
                get(TestKeys.THREADS_REQUIRED).of(run.cpus(), run.testThreads()),
                Optional.of(get(TestKeys.TEST_GROUP)).filter(name -> !name.equals(TestForms.GLOBAL)),
                get(TestKeys.PRIORITY),
                get(TestKeys.ISOLATION),
                get(TestKeys.RESTART_AFTER),
                get(TestKeys.RETRY_IN),
                get(TestKeys.PAUSE_AFTER),
                new OutputModes(get(TestKeys.SUCCESS_OUTPUT), get(TestKeys.FAILURE_OUTPUT)),
                get(TestKeys.MAX_TIME).map(time -> new MaxTime(run.scale().of(time.limit()), time.onExceed())),
                new Repeat(get(TestKeys.REPEAT), get(TestKeys.REPEAT_IN)));
    }

    private static LeakTimeout scaled(LeakTimeout leak, Scale scale) {
        return new LeakTimeout(scale.of(leak.period()), leak.result());
    }
}
