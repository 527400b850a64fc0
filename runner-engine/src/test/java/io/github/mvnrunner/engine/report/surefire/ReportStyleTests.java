package io.github.mvnrunner.engine.report.surefire;

import static io.github.mvnrunner.engine.report.Runs.assertion;
import static io.github.mvnrunner.engine.report.Runs.attempt;
import static io.github.mvnrunner.engine.report.Runs.once;
import static io.github.mvnrunner.engine.report.Runs.test;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.catalog.Phrased;
import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.ReportStyle;
import io.github.mvnrunner.engine.event.ReportStyle.Phrase;
import io.github.mvnrunner.engine.event.ReportStyle.Schema;
import io.github.mvnrunner.engine.event.ReportStyle.Text;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.report.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expects what Surefire 3.6.1 writes when it is asked for other reports than usual. */
class ReportStyleTests {
    private static final Output PRINTED = new Output("gr\u00fc\u00df\n", "err\n", false);

    @TempDir
    private Path directory;

    @Test
    void reportsThatAreNotWantedAreNotWritten() throws IOException {
        write(new ReportStyle(false, Text.NONE, "UTF-8", false, false, false, List.of(), Schema.SUREFIRE));
        assertThat(directory.resolve("a")).doesNotExist();
    }

    @Test
    void plainTextListsEveryTest() throws IOException {
        write(new ReportStyle(false, Text.PLAIN, "UTF-8", false, false, false, List.of(), Schema.SUREFIRE));
        assertThat(Files.readString(directory.resolve("a/demo.T.txt")))
                .contains("demo.T.passes -- Time elapsed: 0.001 s\n", "demo.T.skipped skipped\n")
                .contains("demo.T.fails -- Time elapsed: 0.001 s <<< FAILURE!\nAssertionError: x\n");
    }

    @Test
    void whatTheSuiteAndItsTestsPrintedGoesToAFileInUtf8() throws IOException {
        write(new ReportStyle(true, Text.BRIEF, "ISO-8859-1", false, true, false, List.of(), Schema.SUREFIRE));
        assertThat(Files.readString(directory.resolve("a/demo.T-output.txt")))
                .isEqualTo("set-up\ngr\u00fc\u00df\nerr\n");
        assertThat(Files.readString(directory.resolve("a/TEST-demo.T.xml"))).contains("gr\u00fc\u00df");
    }

    @Test
    void timestampsStandBehindTimes() throws IOException {
        write(new ReportStyle(true, Text.BRIEF, "UTF-8", true, false, false, List.of(), Schema.SUREFIRE));
        assertThat(Files.readString(directory.resolve("a/TEST-demo.T.xml")))
                .contains("time=\"0.344\" timestamp=\"2026-01-02T03:04:05.678Z\" tests=")
                .contains("name=\"passes\" classname=\"demo.T\" time=\"0.001\" timestamp=\"2026-01-02T03:04:05.678Z\"");
    }

    @Test
    void integrationTestsNameFailsafesSchema() throws IOException {
        write(ReportStyle.STANDARD);
        assertThat(Files.readString(directory.resolve("a/TEST-demo.T.xml")))
                .contains("=\"https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd\"");
        write(new ReportStyle(true, Text.BRIEF, "UTF-8", false, false, false, List.of(), Schema.FAILSAFE));
        assertThat(Files.readString(directory.resolve("a/TEST-demo.T.xml")))
                .contains("=\"https://maven.apache.org/surefire/maven-failsafe-plugin/xsd/failsafe-test-report.xsd\"");
    }

    @Test
    void secretsAreHiddenUnlessTheyAreAskedFor() throws IOException {
        Map<String, String> properties = Map.of("db.Password", "hunter2", "user.name", "me", "github.token", "t0");
        assertThat(propertiesOf(ReportStyle.STANDARD, properties))
                .contains("name=\"user.name\" value=\"me\"", "name=\"db.Password\" value=\"(hidden;")
                .doesNotContain("hunter2", "t0");
        assertThat(propertiesOf(new ReportStyle(true, Text.NONE, "UTF-8", false, false, true, List.of(), Schema.SUREFIRE), properties))
                .contains("hunter2", "t0");
    }

    @Test
    void phrasedNamesStandWhereTheyAreAskedFor() throws IOException {
        TestCase test = new TestCase(
                new TestId("g:a", "[m]"), "demo.T", "demo.T$In", "m(int)[1]", "one",
                Optional.of(new Phrased("A nice class", "Inside", "m of one")));
        Runs.of(directory, new ReportStyle(true, Text.BRIEF, "UTF-8", false, true, false, List.of(Phrase.values()), Schema.SUREFIRE), "g:a")
                .finish(test, once(new Outcome.Passed()))
                .suite("g:a", "demo.T", Output.NONE)
                .to(new SurefireXmlReporter());
        assertThat(Files.readString(directory.resolve("a/TEST-A nice class.xml")))
                .contains("name=\"A nice class\"", "<testcase name=\"m of one\" classname=\"Inside\"");
        assertThat(Files.readString(directory.resolve("a/A nice class.txt")))
                .contains("Test set: A nice class\n", "-- in A nice class\n");
        assertThat(directory.resolve("a/A nice class-output.txt")).exists();
    }

    private String propertiesOf(ReportStyle style, Map<String, String> properties) throws IOException {
        Runs.of(directory, style, "g:a")
                .finish(test("g:a", "m"), once(new Outcome.Passed()))
                .add(new RunEvent.SuiteFinished("g:a", "demo.T", Runs.AT, Duration.ZERO, Output.NONE, properties))
                .to(new SurefireXmlReporter());
        return Files.readString(directory.resolve("a/TEST-demo.T.xml"));
    }

    private void write(ReportStyle style) throws IOException {
        Runs.of(directory, style, "g:a")
                .finish(test("g:a", "passes"), attempt(1, Purpose.FIRST, new Outcome.Passed(), PRINTED))
                .finish(test("g:a", "skipped"), once(new Outcome.Skipped(Optional.of("later"), Optional.empty())))
                .finish(test("g:a", "fails"), once(new Outcome.Failed(assertion("x"))))
                .suite("g:a", "demo.T", new Output("set-up\n", "", false))
                .to(new SurefireXmlReporter());
    }
}
