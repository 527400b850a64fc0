package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.worker.testng.SuiteFilesEngine;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Suite files of TestNG, which a worker runs in place of a module's classes. */
final class SuiteFiles {
    /** What Surefire calls all of them together. */
    private static final String SUITE = "TestSuite";

    private SuiteFiles() {}

    /** {@return the one thing to run in place of classes, if a module has such files} */
    static Optional<List<String>> of(ModuleSpec module) {
        return module.surefire().suiteFiles().isEmpty() ? Optional.empty() : Optional.of(List.of(SUITE));
    }

    /** {@return a module's parameters of the JUnit Platform, the files included} */
    static Map<String, String> parameters(ModuleSpec module) {
        if (module.surefire().suiteFiles().isEmpty()) {
            return module.configurationParameters();
        }
        Map<String, String> parameters = new TreeMap<>(module.configurationParameters());
        parameters.put(
                SuiteFilesEngine.FILES,
                module.surefire().suiteFiles().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        return parameters;
    }
}
