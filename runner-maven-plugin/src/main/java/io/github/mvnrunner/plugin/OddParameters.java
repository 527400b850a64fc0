package io.github.mvnrunner.plugin;

import io.github.mvnrunner.plugin.SurefireParameter.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/** Finds what Surefire refuses in a configuration, although the tests can be run all the same. */
final class OddParameters {
    private static final List<SurefireParameter> REPORTERS = List.of(
            SurefireParameter.STATELESS_TESTSET_REPORTER,
            SurefireParameter.STATELESS_TESTSET_INFO_REPORTER,
            SurefireParameter.CONSOLE_OUTPUT_REPORTER);

    /** Surefire's own reporters, whose reports Runner's are like. */
    private static final Set<String> KNOWN = Set.of(
            "SurefireStatelessReporter",
            "SurefireStatelessTestsetInfoReporter",
            "SurefireConsoleOutputReporter",
            "JUnit5Xml30StatelessReporter",
            "JUnit5StatelessTestsetInfoReporter",
            "JUnit5ConsoleOutputReporter");

    private OddParameters() {}

    /** {@return a line for each} */
    static List<String> in(SurefireParameters parameters) throws MojoExecutionException {
        List<String> lines = new ArrayList<>();
        for (SurefireParameter parameter : SurefireParameter.values()) {
            if (parameter.fate() instanceof Fate.NoEffect none && none.known().size() > 1) {
                parameters.text(parameter)
                        .filter(value -> !none.known().contains(value))
                        .ifPresent(value -> lines.add(MavenAdvice.unknownValue(parameter, value, none.known())));
            }
        }
        for (SurefireParameter reporter : REPORTERS) {
            parameters.element(reporter)
                    .map(element -> element.getAttribute("implementation"))
                    .filter(name -> !KNOWN.contains(name.replaceFirst(".*\\.", "")))
                    .ifPresent(name -> lines.add(MavenAdvice.foreignReporter(reporter, name)));
        }
        if (parameters.number(SurefireParameter.FAIL_ON_FLAKE_COUNT).orElse(0) > 0
                && parameters.number(SurefireParameter.RERUN_FAILING_TESTS_COUNT).orElse(0) < 1) {
            lines.add(MavenAdvice.FLAKES_WITHOUT_RERUNS);
        }
        return lines;
    }
}
