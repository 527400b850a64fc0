package io.github.mvnrunner.engine.config;

import java.util.List;

/**
 * Looks each setting up in the layers, first come first served.
 *
 * @param layers highest rank first, all free of problems
 */
record LayeredSettings(List<Layer> layers, int cpus) {

    EngineConfig config(String profile) {
        boolean noCapture = get(Settings.NO_CAPTURE);
        return new EngineConfig(
                profile,
                noCapture ? 1 : get(Settings.TEST_THREADS).on(cpus),
                maxFail(),
                get(Settings.RETRIES),
                get(Settings.SLOW_TIMEOUT),
                get(Settings.STATUS_LEVEL),
                get(Settings.FINAL_STATUS_LEVEL),
                get(Settings.SUCCESS_OUTPUT),
                get(Settings.FAILURE_OUTPUT),
                noCapture,
                get(Settings.ISOLATION),
                get(Settings.INTERFERENCE_CHECK),
                get(Settings.ON_INTERFERENCE),
                get(Settings.GRACE_PERIOD),
                get(Settings.INTERRUPT_GRACE_PERIOD),
                get(Settings.INIT_TIMEOUT),
                get(Settings.MAX_RESTARTS),
                get(Settings.JUNIT_REPORT_NAME));
    }

    private <T> T get(Setting<T> setting) {
        return layers.stream()
                .flatMap(layer -> layer.get(setting).stream())
                .findFirst()
                .flatMap(value -> setting.read(value, cpus))
                .orElse(setting.builtIn());
    }

    private MaxFail maxFail() {
        return layers.stream()
                .flatMap(layer -> layer.maxFail(cpus).stream())
                .findFirst()
                .orElse(Settings.MAX_FAIL.builtIn());
    }
}
