package io.github.mvnrunner.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * What a summary means to the build, by Failsafe's rules and in its words.
 *
 * @param flakesAllowed how many flaky tests fail the build; 0 for any number
 * @param failureIgnored holds for tests, not for a run that broke down
 */
record IntegrationVerdict(
        Path reports, Path testClasses, int flakesAllowed, boolean failIfNoTests, boolean failureIgnored, Log log) {

    static IntegrationVerdict of(BuildContext context, SurefireParameters parameters, Log log)
            throws MojoExecutionException {
        String output = context.project().getBuild().getDirectory();
        return new IntegrationVerdict(
                Path.of(context.absolute(parameters
                        .text(SurefireParameter.REPORTS_DIRECTORY)
                        .orElse(output + "/" + TestPlugin.FAILSAFE.reports()))),
                Path.of(context.absolute(parameters
                        .text(SurefireParameter.TEST_CLASSES_DIRECTORY)
                        .orElseGet(() -> context.project().getBuild().getTestOutputDirectory()))),
                parameters.number(SurefireParameter.FAIL_ON_FLAKE_COUNT).orElse(0),
                parameters.flag(SurefireParameter.FAIL_IF_NO_TESTS, false),
                parameters
                        .text(SurefireParameter.TEST_FAILURE_IGNORE)
                        .or(() -> parameters.property("maven.test.failure.ignore"))
                        .map(Boolean::parseBoolean)
                        .orElse(false),
                log);
    }

    void nothingWritten() throws MojoFailureException {
        if (failIfNoTests && !Files.exists(testClasses)) {
            throw new MojoFailureException(MavenAdvice.NO_TESTS_FAILURE);
        }
        log.info(MavenAdvice.NO_TESTS);
    }

    void apply(FailsafeSummary summary) throws MojoExecutionException, MojoFailureException {
        if (flakesAllowed < 0) {
            throw new MojoFailureException(MavenAdvice.NEGATIVE_FLAKES);
        }
        boolean tooFlaky = flakesAllowed > 0 && summary.flakes() >= flakesAllowed;
        if (!summary.isErrorFree() || tooFlaky) {
            fail(summary, MavenAdvice.integrationTestsFailed(summary, tooFlaky ? flakesAllowed : 0, reports));
        } else if (summary.completed() == 0 && failIfNoTests) {
            throw new MojoFailureException(MavenAdvice.NONE_EXECUTED);
        }
    }

    private void fail(FailsafeSummary summary, String message) throws MojoExecutionException, MojoFailureException {
        boolean testsFailed = summary.failures() > 0 || summary.errors() > 0;
        if (summary.failure().isPresent() && (failureIgnored || !testsFailed)) {
            throw new MojoExecutionException(message);
        }
        if (!failureIgnored) {
            throw new MojoFailureException(message);
        }
        log.error(message);
    }
}
