package io.github.mvnrunner.engine.fork;

import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.RunIgnored;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What workers get so that tests run which annotations or conditions leave out.
 *
 * @param looking JVM arguments for those that look for tests
 * @param lookingParameters configuration parameters of the JUnit Platform for these
 * @param running JVM arguments for those that run tests
 * @param runningParameters configuration parameters for these
 */
public record LeftOut(
        List<String> looking,
        Map<String, String> lookingParameters,
        List<String> running,
        Map<String, String> runningParameters) {
    /** What a run of all tests gets. */
    public static final LeftOut STAYS_OUT = new LeftOut(List.of(), Map.of(), List.of(), Map.of());

    /** Jupiter makes regular expressions of patterns, in all versions, and leaves alone what is neither a dot nor a star. */
    static final String ALL_BUT_OURS = "(?!io.github.mvnrunner.worker.junit.)*";

    public LeftOut {
        looking = List.copyOf(looking);
        lookingParameters = Map.copyOf(lookingParameters);
        running = List.copyOf(running);
        runningParameters = Map.copyOf(runningParameters);
    }

    /** {@return whether annotations mean what they say} */
    public boolean staysOut() {
        return running.isEmpty();
    }

    static LeftOut runs(RunIgnored ignored, Path agent) {
        return new LeftOut(
                List.of("-javaagent:" + agent + "=looking"),
                ignored == RunIgnored.ONLY ? Map.of("runner.askConditions", "true") : Map.of(),
                List.of("-javaagent:" + agent),
                Map.of("junit.jupiter.conditions.deactivate", ALL_BUT_OURS));
    }

    /** {@return the module for a worker that looks for tests} */
    public ModuleSpec looking(ModuleSpec module) {
        return with(module, looking, lookingParameters);
    }

    /** {@return the module for a worker that runs tests} */
    public ModuleSpec running(ModuleSpec module) {
        return with(module, running, runningParameters);
    }

    private static ModuleSpec with(ModuleSpec module, List<String> arguments, Map<String, String> parameters) {
        if (arguments.isEmpty()) {
            return module;
        }
        Map<String, String> all = new HashMap<>(module.configurationParameters());
        all.putAll(parameters);
        return module.with(module.jvm().withArguments(
                        Stream.concat(module.jvm().arguments().stream(), arguments.stream()).toList()))
                .withParameters(all);
    }
}
