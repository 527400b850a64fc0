package io.github.mvnrunner.engine.kit;

import static io.github.mvnrunner.engine.report.Runs.assertion;
import static io.github.mvnrunner.engine.report.Runs.attempt;
import static io.github.mvnrunner.engine.report.Runs.test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.report.Runs;
import io.github.mvnrunner.engine.report.surefire.SurefireXmlReporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the readers of {@link ReadBack} would notice. */
class ReadersTests {
    @TempDir
    private Path directory;

    private Path report;

    @BeforeEach
    void errorThenFailure() throws IOException {
        Runs.of(directory, "g:a")
                .finish(
                        test("g:a", "m"),
                        attempt(1, Purpose.FIRST, new Outcome.Errored(assertion("one"))),
                        attempt(2, Purpose.RETRY, new Outcome.Failed(assertion("two"))))
                .suite("g:a", "demo.T", Output.NONE)
                .to(new SurefireXmlReporter());
        report = directory.resolve("a/TEST-demo.T.xml");
    }

    @Test
    void sonarTakesTheResultFromTheFirstElement() throws IOException {
        assertThat(SonarReader.read(List.of(report))).isEqualTo(Map.of("demo.T.m", List.of("error")));
        String error = "(?s)<error.*?</error>";
        change(error, "");
        assertThat(SonarReader.read(List.of(report))).isEqualTo(Map.of("demo.T.m", List.of("ok")));
    }

    @Test
    void surefiresParserTakesAnErrorBeforeAFailureAndAFlakeOnlyAfterNeither() throws IOException {
        assertThat(surefire()).isEqualTo(Map.of("demo.T.m", List.of("error")));
        change("(?s)<error.*?</error>", "");
        assertThat(surefire()).isEqualTo(Map.of("demo.T.m", List.of("passed")));
        change("rerunFailure", "flakyFailure");
        assertThat(surefire()).isEqualTo(Map.of("demo.T.m", List.of("flaky")));
        change("classname=\"demo.T\"", "classname=\"demo.U\"");
        assertThat(surefire()).isEqualTo(Map.of("demo.U.m", List.of("flaky")));
    }

    private Map<String, List<String>> surefire() {
        return ReadBack.surefire(List.of(report.getParent()));
    }

    @Test
    void schemaIsEnforced() throws IOException {
        assertThat(ReportSchema.objections(report)).isEmpty();
        change(" tests=\"1\"", "");
        assertThat(ReportSchema.objections(report)).singleElement().asString().contains("'tests' must appear");
    }

    @Test
    void jenkinsWantsNumbersAsEnglishWritesThem() throws IOException {
        assertThat(JenkinsReader.read(List.of(report))).isEqualTo(Map.of("demo.T.m", List.of("failed")));
        change("time=\"0.001\"", "time=\"0,001\"");
        assertThatThrownBy(() -> JenkinsReader.read(List.of(report))).hasMessageContaining("the time is \"0,001\"");
    }

    private void change(String regex, String replacement) throws IOException {
        Files.writeString(report, Files.readString(report).replaceAll(regex, replacement));
    }
}
