package io.github.mvnrunner.engine.script;

import io.github.mvnrunner.engine.config.EngineVariables;
import io.github.mvnrunner.engine.config.ScriptSpec;
import io.github.mvnrunner.engine.config.SlowTimeout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Says where and how scripts run.
 *
 * @param root the reactor's, their working directory
 * @param scratch where their environment files are made
 * @param inherited the engine's own environment
 * @param own variables that every process of this run gets
 * @param interruptGrace how long a script may live after Ctrl-C
 * @param grace how long it may live after another end of the run
 */
public record ScriptPlace(
        Path root,
        Path scratch,
        Map<String, String> inherited,
        Map<String, String> own,
        Duration interruptGrace,
        Duration grace) {
    private static final String PREFIX = "MVNRUNNER";

    /** What tears down must end by itself: nobody waits for it without bound when a run was cancelled. */
    static final Duration LONGEST_TEARDOWN = Duration.ofSeconds(60);

    List<String> command(ScriptSpec spec) {
        return switch (spec.relativeTo()) {
            case NONE -> spec.command();
            case ROOT -> {
                List<String> words = new ArrayList<>(spec.command());
                words.set(0, root.resolve(words.getFirst()).toString());
                yield List.copyOf(words);
            }
        };
    }

    ScriptLimits limits(ScriptSpec spec) {
        Optional<SlowTimeout> slow =
                switch (spec.phase()) {
                    case SETUP -> spec.slowTimeout();
                    case TEARDOWN -> spec.slowTimeout()
                            .or(() -> Optional.of(new SlowTimeout(
                                    LONGEST_TEARDOWN, OptionalInt.of(1), grace, SlowTimeout.OnTimeout.FAIL)));
                };
        return new ScriptLimits(slow, spec.leakTimeout(), interruptGrace, grace);
    }

    Map<String, String> setupEnvironment(ScriptSpec spec, Path file) {
        Map<String, String> environment = environment(spec, Map.of());
        environment.put(EngineVariables.FOR_TESTS, file.toString());
        return environment;
    }

    Map<String, String> teardownEnvironment(ScriptSpec spec, Map<String, String> handed) {
        return environment(spec, handed);
    }

    /** A Maven that a script starts is a fresh run, so it must not see what is meant for this one. */
    private Map<String, String> environment(ScriptSpec spec, Map<String, String> handed) {
        Map<String, String> environment = new LinkedHashMap<>(inherited);
        environment.keySet().removeIf(name -> name.startsWith(PREFIX));
        environment.putAll(handed);
        environment.putAll(spec.environment());
        environment.putAll(own);
        return environment;
    }
}
