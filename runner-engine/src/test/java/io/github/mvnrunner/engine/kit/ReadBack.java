package io.github.mvnrunner.engine.kit;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.ModuleCopy;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent.TestFinished;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.report.ExpectedInXml;
import io.github.mvnrunner.engine.report.JoinedCopies;
import io.github.mvnrunner.engine.report.surefire.SurefireXmlReporter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.SurefireReportParser;

/**
 * Reads a run's XML as others do, and holds what they see to the run's events.
 *
 * <p>Surefire's own parser, SonarQube's, and Jenkins' rules must find the same tests with the same results; Surefire's
 * schema must allow every file.
 */
public final class ReadBack {
    private ReadBack() {}

    /** Writes the reports of a run, reads them, and compares names, results, and counts. */
    public static void check(RecordedRun run) throws IOException {
        report(run);
        checkWritten(run);
    }

    /** Reads the reports that a run left behind, and compares names, results, and counts. */
    public static void checkWritten(RecordedRun run) {
        List<Path> files = ReportFiles.of(run);
        assertThat(files).flatMap(ReportSchema::objections).isEmpty();
        List<ReportTestSuite> suites = suites(ReportFiles.directories(run));
        Map<String, List<String>> expected = expected(run);
        assertThat(read(suites)).isEqualTo(expected);
        assertThat(retold(JenkinsReader.read(files), UnaryOperator.identity())).isEqualTo(retold(expected, ReadBack::toJenkins));
        checkSonar(SonarReader.read(files), retold(expected, ReadBack::toSonar));
        assertThat(suites)
                .extracting(ReportTestSuite::getNumberOfTests)
                .isEqualTo(suites.stream().map(suite -> suite.getTestCases().size()).toList());
    }

    /** {@return what Surefire's parser makes of the reports in some directories} */
    static Map<String, List<String>> surefire(List<Path> directories) {
        return read(suites(directories));
    }

    private static List<ReportTestSuite> suites(List<Path> directories) {
        SurefireReportParser parser =
                new SurefireReportParser(directories.stream().map(Path::toFile).toList(), new NullConsoleLogger());
        return parser.parseXMLReportFiles();
    }

    private static void report(RecordedRun run) throws IOException {
        RunReporter reporter = new ExpectedInXml(
                new JoinedCopies(new SurefireXmlReporter()), ExpectedInXml.Shown.SKIPPED);
        for (RunEvent event : run.events()) {
            reporter.report(new StampedEvent(Instant.EPOCH, Duration.ZERO, event));
        }
    }

    /** Of several tests of one name SonarQube knows the first only. */
    private static void checkSonar(Map<String, List<String>> read, Map<String, List<String>> expected) {
        assertThat(read.keySet()).isEqualTo(expected.keySet());
        read.forEach((test, results) -> assertThat(expected.get(test)).as(test).containsAll(results));
    }

    private static Map<String, List<String>> retold(Map<String, List<String>> results, UnaryOperator<String> word) {
        Map<String, List<String>> retold = new TreeMap<>();
        results.forEach((test, each) -> retold.put(test, each.stream().map(word).sorted().toList()));
        return retold;
    }

    private static String toJenkins(String result) {
        return switch (result) {
            case "failure", "error" -> "failed";
            case "flaky" -> "passed";
            default -> result;
        };
    }

    private static String toSonar(String result) {
        return result.equals("passed") || result.equals("flaky") ? "ok" : result;
    }

    private static Map<String, List<String>> read(List<ReportTestSuite> suites) {
        return grouped(suites.stream().flatMap(suite -> suite.getTestCases().stream()), test -> test.getFullClassName() + "."
                + test.getName(), ReadBack::result);
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

    private static Map<String, List<String>> expected(RecordedRun run) {
        return grouped(
                joined(run).filter(test -> !behindFailedContainer(test)),
                test -> test.test().className() + "." + test.test().name(),
                ReadBack::expected);
    }

    /** Of what a run runs several times the worst counts. */
    private static Stream<TestFinished> joined(RecordedRun run) {
        Map<String, List<TestFinished>> copies = run.all(TestFinished.class)
                .collect(groupingBy(
                        test -> ModuleCopy.base(test.test().id().module()) + test.test().id().uniqueId(),
                        LinkedHashMap::new,
                        toList()));
        return copies.values().stream().map(ReadBack::worst);
    }

    private static TestFinished worst(List<TestFinished> copies) {
        List<TestFinished> ran =
                copies.stream().filter(copy -> copy.status() != TestStatus.NOT_RUN).toList();
        return ran.stream().max(comparing(TestFinished::status)).orElse(copies.getFirst());
    }

    private static <T> Map<String, List<String>> grouped(
            Stream<T> tests, Function<T, String> name, Function<T, String> result) {
        return tests.collect(groupingBy(name, TreeMap::new, mapping(result, toList())));
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
