package io.github.mvnrunner.engine.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds all that Maven asks of the engine; {@code docs/request-format.md} describes it.
 *
 * @param runnerVersion the plugin's version
 * @param root the directory that holds {@code .mvn}
 * @param outputDirectory where the run's own reports go, one directory a profile
 * @param profile the profile asked for, empty to let {@code MVNRUNNER_PROFILE} or {@code default} decide
 * @param options the {@code -Drunner.<key>} values by key
 * @param defaults what the POMs say for the run, by key; below all profiles
 * @param workerJar put on the class path of every worker
 * @param interactive whether a person watches a terminal
 * @param rerunCommand what a person types to run again
 * @param whole whether these are all tests that the build has
 * @param reactor ids of all modules of a build that has a run for each, in its order; empty for one run of all
 * @param dependencies which modules of the build depend on which
 * @param modules in the reactor's order
 */
public record RunRequest(
        String runnerVersion,
        Path root,
        Path outputDirectory,
        Optional<String> profile,
        Map<String, String> options,
        Map<String, String> defaults,
        Path workerJar,
        boolean interactive,
        boolean color,
        String rerunCommand,
        boolean failIfNoTests,
        boolean whole,
        List<String> reactor,
        ReactorGraph dependencies,
        List<ModuleSpec> modules) {

    public RunRequest {
        options = JvmSpec.ordered(options);
        defaults = JvmSpec.ordered(defaults);
        reactor = List.copyOf(reactor);
        modules = List.copyOf(modules);
    }

    /** {@return this request, as that configuration reads it} */
    public RunRequest under(EngineConfig config) {
        return new RunRequest(
                runnerVersion,
                root,
                outputDirectory,
                profile,
                options,
                defaults,
                workerJar,
                interactive,
                color,
                rerunCommand,
                failIfNoTests,
                whole,
                reactor,
                dependencies,
                modules.stream().map(config.compatibility()::of).toList());
    }
}
