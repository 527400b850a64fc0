package io.github.mvnrunner.engine.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what else a module's POM asks of Surefire.
 *
 * @param settings values by key, for the module's tests; they are below all profiles
 * @param engines which engines find tests
 * @param dependencies jars and directories that are scanned for test classes, too
 * @param suiteFiles suite files of TestNG, which are run in place of classes
 * @param forks how many workers of the module run tests at once; 0 for as many as there are slots
 * @param runOrder the order in which classes are begun, unless the configuration says another
 * @param failOnFlakeCount how many flaky tests fail the run; 0 for no limit
 */
public record SurefireSpec(
        Map<String, String> settings,
        EngineIds engines,
        List<Path> dependencies,
        List<Path> suiteFiles,
        int forks,
        Optional<ClassOrdering> runOrder,
        int failOnFlakeCount) {
    /** Nothing. */
    public static final SurefireSpec NONE =
            new SurefireSpec(Map.of(), EngineIds.ALL, List.of(), List.of(), 0, Optional.empty(), 0);

    public SurefireSpec {
        settings = JvmSpec.ordered(settings);
        dependencies = List.copyOf(dependencies);
        suiteFiles = List.copyOf(suiteFiles);
    }
}
