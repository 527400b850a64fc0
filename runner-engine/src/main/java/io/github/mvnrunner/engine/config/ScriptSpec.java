package io.github.mvnrunner.engine.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Describes a script that runs before or after tests, as nextest's {@code [scripts.setup.<name>]}.
 *
 * @param name unique among the scripts of its phase
 * @param command the program and its arguments, never empty
 * @param relativeTo what the program's path is relative to
 * @param environment variables that are added for it
 * @param slowTimeout when it is called slow, and when it is ended; empty for never
 * @param captureStdout whether its output is kept instead of being shown as it comes
 */
public record ScriptSpec(
        String name,
        Phase phase,
        List<String> command,
        RelativeTo relativeTo,
        Map<String, String> environment,
        Optional<SlowTimeout> slowTimeout,
        LeakTimeout leakTimeout,
        boolean captureStdout,
        boolean captureStderr,
        boolean junitStoreSuccessOutput,
        boolean junitStoreFailureOutput) {

    public ScriptSpec {
        command = List.copyOf(command);
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }

    /** When a script runs. */
    public enum Phase {
        /** Before the first test that needs it. */
        SETUP,
        /** After all tests. */
        TEARDOWN
    }

    /** What a program's path is relative to. */
    public enum RelativeTo {
        /** Nothing: it is looked up as the operating system does. */
        NONE,
        /** The root of the reactor. */
        ROOT
    }
}
