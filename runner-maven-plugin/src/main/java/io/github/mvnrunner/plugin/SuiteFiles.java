package io.github.mvnrunner.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The suite files of TestNG that a module runs in place of its classes.
 *
 * @param paths none if the module names none, or if {@code -Dtest} asks for classes
 */
record SuiteFiles(List<String> paths) {
    static SuiteFiles of(SurefireParameters parameters, UnaryOperator<String> absolute) throws MojoFailureException {
        if (parameters.isGiven(SurefireParameter.TEST)) {
            return new SuiteFiles(List.of());
        }
        List<String> paths = parameters.list(SurefireParameter.SUITE_XML_FILES).stream()
                .map(absolute)
                .toList();
        Optional<String> missing =
                paths.stream().filter(path -> !Files.isRegularFile(Path.of(path))).findFirst();
        if (missing.isPresent()) {
            throw new MojoFailureException(MavenAdvice.noSuiteFile(missing.get()));
        }
        return new SuiteFiles(paths);
    }

    boolean areGiven() {
        return !paths.isEmpty();
    }

    /** What TestNG is told in addition: as under Surefire 3.5 it writes its own reports, too. */
    Map<String, String> settings(SurefireParameters parameters, String reportsDirectory) throws MojoExecutionException {
        Map<String, String> settings = new LinkedHashMap<>();
        if (areGiven()) {
            settings.put("testng.outputDirectory", reportsDirectory);
            settings.put(
                    "testng.useDefaultListeners",
                    parameters.properties(SurefireParameter.PROPERTIES).getOrDefault("usedefaultlisteners", "true"));
        }
        return settings;
    }
}
