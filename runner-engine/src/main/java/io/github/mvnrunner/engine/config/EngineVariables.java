package io.github.mvnrunner.engine.config;

import java.util.List;
import java.util.stream.Stream;

/** Knows the environment variables that are ours. */
public final class EngineVariables {
    /** What all of them start with. */
    public static final String PREFIX = "MVNRUNNER_";

    /** Selects the profile if no option does. */
    public static final String PROFILE = "MVNRUNNER_PROFILE";

    /** Names the file in which a setup script leaves variables for tests. */
    public static final String FOR_TESTS = "MVNRUNNER_ENV";

    /** Those that the engine may set for its workers; never read, so that they can't upset a nested run. */
    public static final List<String> FOR_WORKERS = List.of(
            "MVNRUNNER",
            "MVNRUNNER_RUN_ID",
            "MVNRUNNER_VERSION",
            "MVNRUNNER_RUN_PROFILE",
            "MVNRUNNER_ROOT",
            "MVNRUNNER_MODULE_ID",
            "MVNRUNNER_WORKER_ID",
            "MVNRUNNER_WORKER_SLOT",
            FOR_TESTS);

    private EngineVariables() {}

    /** {@return whether the engine reads this variable; a worker must not inherit it} */
    public static boolean isSetting(String name) {
        return settings().contains(name);
    }

    /** {@return all variables that the engine reads} */
    public static List<String> settings() {
        return Stream.concat(Stream.of(PROFILE), Settings.ALL.stream().map(Setting::variable))
                .toList();
    }
}
