package io.github.mvnrunner.plugin;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/** Finds what Surefire refuses in a configuration, although the tests can be run all the same. */
final class OddParameters {
    /** Surefire's {@code Shutdown}. */
    private static final List<String> SHUTDOWNS = List.of("testset", "exit", "kill");

    private OddParameters() {}

    /** {@return a line for each} */
    static List<String> in(SurefireParameters parameters) throws MojoExecutionException {
        List<String> lines = new ArrayList<>();
        parameters.text(SurefireParameter.SHUTDOWN)
                .filter(value -> !SHUTDOWNS.contains(value))
                .ifPresent(value -> lines.add(MavenAdvice.noSuchShutdown(value, SHUTDOWNS)));
        if (parameters.number(SurefireParameter.FAIL_ON_FLAKE_COUNT).orElse(0) > 0
                && parameters.number(SurefireParameter.RERUN_FAILING_TESTS_COUNT).orElse(0) < 1) {
            lines.add(MavenAdvice.FLAKES_WITHOUT_RERUNS);
        }
        return lines;
    }
}
