package io.github.mvnrunner.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.ExpectationVerdict;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.report.junit.JUnitXmlReporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExpectedInXmlTests {
    @TempDir
    Path directory;

    @Test
    void expectedFailureIsASkippedTestWithItsReason() throws IOException {
        assertThat(xml(TestStatus.EXPECTED, new Outcome.Failed(Runs.assertion("no")), ExpectedInXml.Shown.SKIPPED))
                .contains("skipped=\"1\" failures=\"0\"", "<skipped message=\"expected fail, was fail: known [X-1]\"");
    }

    @Test
    void expectedFailureMayBeTheFailureThatItIs() throws IOException {
        assertThat(xml(TestStatus.EXPECTED, new Outcome.Failed(Runs.assertion("no")), ExpectedInXml.Shown.FAILURE))
                .contains("skipped=\"0\" failures=\"1\"", "message=\"no\"");
    }

    @Test
    void unexpectedPassIsAFailureWhereItCounts() throws IOException {
        assertThat(xml(TestStatus.UNEXPECTED_PASS_FAILED, new Outcome.Passed(), ExpectedInXml.Shown.SKIPPED))
                .contains("failures=\"1\"", "type=\"UnexpectedPass\"");
        assertThat(xml(TestStatus.UNEXPECTED_PASS, new Outcome.Passed(), ExpectedInXml.Shown.SKIPPED))
                .contains("failures=\"0\"")
                .doesNotContain("UnexpectedPass");
    }

    private String xml(TestStatus status, Outcome outcome, ExpectedInXml.Shown shown) throws IOException {
        List<Attempt> attempts = List.of(Runs.once(outcome));
        Runs.of(directory, "g:a")
                .plan(Runs.test("g:a", "m"))
                .add(new RunEvent.ExpectationApplied(
                        Runs.test("g:a", "m"),
                        1,
                        "fail",
                        List.of(),
                        Optional.of("fail"),
                        ExpectationVerdict.MET,
                        Optional.of("known"),
                        Optional.of("X-1")))
                .add(new RunEvent.TestFinished(
                        Runs.test("g:a", "m"), attempts, status, RunStats.EMPTY.plan(1).add(attempts, status), Optional.empty()))
                .end()
                .to(new ExpectedInXml(new JUnitXmlReporter(directory, "runner-run"), shown));
        return Files.readString(directory.resolve("default/junit.xml"));
    }
}
