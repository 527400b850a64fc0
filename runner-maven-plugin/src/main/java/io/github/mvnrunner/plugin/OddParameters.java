package io.github.mvnrunner.plugin;

import io.github.mvnrunner.plugin.SurefireParameter.Fate;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/** Finds what Surefire refuses in a configuration, although the tests can be run all the same. */
final class OddParameters {
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
        if (parameters.number(SurefireParameter.FAIL_ON_FLAKE_COUNT).orElse(0) > 0
                && parameters.number(SurefireParameter.RERUN_FAILING_TESTS_COUNT).orElse(0) < 1) {
            lines.add(MavenAdvice.FLAKES_WITHOUT_RERUNS);
        }
        return lines;
    }
}
