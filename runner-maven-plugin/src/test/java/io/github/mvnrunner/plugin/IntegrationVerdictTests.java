package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class IntegrationVerdictTests {
    private static final Path NOWHERE = Path.of("/a/none");

    @Test
    void passedTestsPass() {
        assertThatCode(() -> verdict(0, false, false).apply(summary(0, 0, null))).doesNotThrowAnyException();
    }

    @Test
    void failedTestsFailTheBuildInFailsafesWords() {
        assertThatThrownBy(() -> verdict(0, false, false).apply(summary(1, 0, null)))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("There are test failures.\n\nSee /a/reports for the individual test results.");
    }

    @Test
    void errorsAloneHaveWordsToo() {
        assertThatThrownBy(() -> verdict(0, false, false).apply(summary(0, 1, null)))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("There are test failures.");
    }

    @Test
    void ignoredFailuresAreOnlyTold() {
        assertThatCode(() -> verdict(0, false, true).apply(summary(1, 1, null))).doesNotThrowAnyException();
    }

    @Test
    void timeoutIsAFailureThatMayBeIgnored() {
        assertThatThrownBy(() -> verdict(0, false, false).apply(summary(0, 0, null).timedOut()))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("There was a timeout in the fork");
        assertThatCode(() -> verdict(0, false, true).apply(summary(0, 0, null).timedOut())).doesNotThrowAnyException();
    }

    @Test
    void brokenRunIsNeverIgnored() {
        assertThatThrownBy(() -> verdict(0, false, true).apply(summary(1, 0, "the engine died")))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageEndingWith("\nthe engine died");
    }

    @Test
    void brokenRunWithoutAFailedTestIsNoMatterOfTests() {
        assertThatThrownBy(() -> verdict(0, false, false).apply(summary(0, 0, "the engine died")))
                .isInstanceOf(MojoExecutionException.class);
    }

    @Test
    void tooManyFlakesFail() {
        assertThatThrownBy(() -> verdict(2, false, false).apply(summary(0, 0, null)))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("There are 2 flakes and failOnFlakeCount is set to 2.");
        assertThatCode(() -> verdict(3, false, false).apply(summary(0, 0, null))).doesNotThrowAnyException();
    }

    @Test
    void noTestsFailOnRequest() {
        assertThatThrownBy(() -> verdict(0, true, false).apply(FailsafeSummary.NONE))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage(MavenAdvice.NONE_EXECUTED);
        assertThatThrownBy(() -> verdict(0, true, false).nothingWritten()).hasMessage("No tests to run!");
        assertThatCode(() -> verdict(0, false, false).nothingWritten()).doesNotThrowAnyException();
    }

    private static IntegrationVerdict verdict(int flakes, boolean failIfNoTests, boolean ignored) {
        return new IntegrationVerdict(
                Path.of("/a/reports"), NOWHERE, flakes, failIfNoTests, ignored, new SystemStreamLog());
    }

    private static FailsafeSummary summary(int failures, int errors, String failure) {
        return new FailsafeSummary(5, errors, failures, 0, 2, Optional.ofNullable(failure), false);
    }
}
