package io.github.mvnrunner.engine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent.TestFinished;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.report.ExpectedInXml;
import io.github.mvnrunner.engine.report.surefire.SurefireXmlReporter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.SurefireReportParser;

/** Reads a run's XML with Surefire's own parser, and holds it to the run's events. */
public final class ReadBack {
    private ReadBack() {}

    /** Writes the reports of a run, reads them, and compares names, results, and counts. */
    public static void check(RecordedRun run) throws IOException {
        report(run);
        checkWritten(run);
    }

    /** Reads the reports that a run left behind, and compares names, results, and counts. */
    public static void checkWritten(RecordedRun run) {
        List<Path> directories = run.all(RunEvent.RunStarted.class)
                .flatMap(started -> started.modules().stream())
                .map(module -> module.reportsDirectory())
                .toList();
        SurefireReportParser parser =
                new SurefireReportParser(directories.stream().map(Path::toFile).toList(), new NullConsoleLogger());
        List<ReportTestSuite> suites = parser.parseXMLReportFiles();
        assertThat(read(suites)).isEqualTo(expected(run));
        assertThat(suites)
                .extracting(ReportTestSuite::getNumberOfTests)
                .isEqualTo(suites.stream().map(suite -> suite.getTestCases().size()).toList());
    }

    private static void report(RecordedRun run) throws IOException {
        RunReporter reporter = new ExpectedInXml(new SurefireXmlReporter(), ExpectedInXml.Shown.SKIPPED);
        for (RunEvent event : run.events()) {
            reporter.report(new StampedEvent(Instant.EPOCH, Duration.ZERO, event));
        }
    }

    private static Map<String, String> read(List<ReportTestSuite> suites) {
        return suites.stream()
                .flatMap(suite -> suite.getTestCases().stream())
                .collect(Collectors.toMap(
                        test -> test.getFullClassName() + "." + test.getName(),
                        ReadBack::result,
                        (one, other) -> one + ", " + other,
                        TreeMap::new));
    }

    private static String result(ReportTestCase test) {
        if (test.hasError()) {
            return "error";
        }
        if (test.hasFailure()) {
            return "failure";
        }
        return test.hasSkipped() ? "skipped" : test.hasFlakes() ? "flaky" : "passed";
    }

    private static Map<String, String> expected(RecordedRun run) {
        return run.all(TestFinished.class)
                .filter(test -> !behindFailedContainer(test))
                .collect(Collectors.toMap(
                        test -> test.test().className() + "." + test.test().name(),
                        ReadBack::expected,
                        (one, other) -> one + ", " + other,
                        TreeMap::new));
    }

    private static boolean behindFailedContainer(TestFinished test) {
        return test.attempts().getLast().outcome() instanceof Outcome.NotRun notRun
                && notRun.reason().equals(Outcome.NotRun.CONTAINER_FAILED);
    }

    /** What Surefire shows: the first failure of a test that failed for good. */
    private static String expected(TestFinished test) {
        return switch (test.status()) {
            case PASSED, UNEXPECTED_PASS -> "passed";
            case FLAKY, FLAKY_FAILED, INTERFERENCE -> "flaky";
            case SKIPPED, EXPECTED, NOT_RUN -> "skipped";
            case UNEXPECTED_PASS_FAILED -> "failure";
            case FAILED, ERRORED, TIMED_OUT, CRASHED ->
                test.attempts().stream()
                                .map(attempt -> attempt.outcome())
                                .filter(Outcome::isFailure)
                                .findFirst()
                                .orElseThrow()
                        instanceof Outcome.Failed
                        ? "failure"
                        : "error";
        };
    }
}
