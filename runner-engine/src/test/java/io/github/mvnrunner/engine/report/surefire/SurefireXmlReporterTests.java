package io.github.mvnrunner.engine.report.surefire;

import static io.github.mvnrunner.engine.report.Runs.assertion;
import static io.github.mvnrunner.engine.report.Runs.attempt;
import static io.github.mvnrunner.engine.report.Runs.once;
import static io.github.mvnrunner.engine.report.Runs.test;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.report.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expects the layout that Surefire 3.6.1 was seen to write. */
class SurefireXmlReporterTests {
    @TempDir
    private Path directory;

    @Test
    void suiteHasSurefiresAttributesAndSortedProperties() throws IOException {
        assertThat(xml(Runs.of(directory, "g:a").finish(test("g:a", "m"), once(new Outcome.Passed()))))
                .isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd" version="3.0.2" name="demo.T" time="0.344" tests="1" errors="0" skipped="0" failures="0" flakes="0">
                          <properties>
                            <property name="a" value="&lt;&quot;1&quot;&gt;"/>
                            <property name="b" value="2"/>
                          </properties>
                          <testcase name="m" classname="demo.T" time="0.001"/>
                        </testsuite>
                        """);
    }

    @Test
    void failureShowsTraceAndOutput() throws IOException {
        Output output = new Output("a ]]> \u0001\n", "err\n", false);
        assertThat(xml(Runs.of(directory, "g:a")
                        .finish(
                                test("g:a", "m"),
                                attempt(1, Purpose.FIRST, new Outcome.Failed(assertion("x\n<y>")), output))))
                .contains("""
                          <testcase name="m" classname="demo.T" time="0.001">
                            <failure message="x&#10;&lt;y&gt;" type="AssertionError"><![CDATA[AssertionError: x
                        <y>
                        \tat demo.T
                        \tat java
                        ]]></failure>
                            <system-out><![CDATA[a ]]]]><![CDATA[> &amp#1;
                        ]]></system-out>
                            <system-err><![CDATA[err
                        ]]></system-err>
                          </testcase>
                        """);
    }

    @Test
    void interferenceIsAFlakeAndNamed() throws IOException {
        String xml = xml(Runs.of(directory, "g:a")
                .finish(
                        test("g:a", "m"),
                        once(new Outcome.Errored(assertion("x"))),
                        attempt(2, Purpose.ALONE, new Outcome.Passed())));
        assertThat(xml)
                .contains("flakes=\"1\"", "<property name=\"runner.interference\" value=\"demo.T#m\"/>")
                .contains("""
                          <testcase name="m" classname="demo.T" time="0.002">
                            <flakyError message="x" type="AssertionError">
                              <stackTrace><![CDATA[AssertionError: x
                        """);
    }

    @Test
    void failureForGoodShowsTheFirstAttemptAndReruns() throws IOException {
        assertThat(xml(Runs.of(directory, "g:a")
                        .finish(
                                test("g:a", "m"),
                                once(new Outcome.Failed(assertion("one"))),
                                attempt(2, Purpose.RETRY, new Outcome.Errored(assertion("two"))))))
                .contains("errors=\"0\" skipped=\"0\" failures=\"1\"")
                .contains("time=\"0.001\">\n    <failure message=\"one\"", "<rerunError message=\"two\"");
    }

    @Test
    void leakIsAnErrorOnlyWhereItFailsItsTest() throws IOException {
        assertThat(xml(Runs.of(directory, "g:a")
                        .finish(test("g:a", "l"), once(new Outcome.Passed()).leaking())
                        .finish(test("g:a", "f"), once(new Outcome.Leaked(List.of("stdout is still open"))).leaking())))
                .contains("tests=\"2\" errors=\"1\" skipped=\"0\" failures=\"0\"")
                .contains("<error message=\"it left something behind\" type=\"io.github.mvnrunner.Leak\">")
                .containsOnlyOnce("stdout is still open");
    }

    @Test
    void elementsOfSeveralAttemptsStandInTheOrderOfTheSchemaWithTheErrorFirst() throws IOException {
        assertThat(elements(
                        attempt(1, Purpose.FIRST, new Outcome.Failed(assertion("1")), new Output("said\n", "", false)),
                        attempt(2, Purpose.RETRY, new Outcome.Errored(assertion("2"))),
                        attempt(3, Purpose.RETRY, new Outcome.Failed(assertion("3")))))
                .containsExactly("failure", "rerunFailure", "rerunError", "system-out");
        assertThat(elements(
                        attempt(1, Purpose.FIRST, new Outcome.Errored(assertion("1")), new Output("said\n", "", false)),
                        attempt(2, Purpose.RETRY, new Outcome.Errored(assertion("2"))),
                        attempt(3, Purpose.RETRY, new Outcome.Failed(assertion("3")))))
                .containsExactly("error", "rerunFailure", "rerunError", "system-out");
        assertThat(elements(
                        attempt(1, Purpose.FIRST, new Outcome.Errored(assertion("1"))),
                        attempt(2, Purpose.RETRY, new Outcome.Failed(assertion("2"))),
                        attempt(3, Purpose.RETRY, new Outcome.Passed())))
                .containsExactly("flakyFailure", "flakyError");
    }

    @Test
    void crashTimeoutAndNotRunHaveAWordEach() throws IOException {
        assertThat(xml(Runs.of(directory, "g:a")
                        .finish(test("g:a", "c"), once(new Outcome.Crashed("killed by SIGKILL", "detail")))
                        .finish(test("g:a", "t"), once(new Outcome.TimedOut(Duration.ofSeconds(2), false, "", Optional.empty())))
                        .finish(test("g:a", "n"), once(new Outcome.NotRun("interrupt")))
                        .finish(test("g:a", "b"), attempt(1, Purpose.FIRST, new Outcome.NotRun("interrupt", true, "it slept", Optional.of("dumps/b.txt")), new Output("said", "", false)))
                        .finish(test("g:a", "s"), once(new Outcome.Skipped(Optional.of("off"), Optional.empty())))))
                .contains("tests=\"5\" errors=\"2\" skipped=\"3\"")
                .contains("<error message=\"killed by SIGKILL\" type=\"io.github.mvnrunner.ProcessCrash\">")
                .contains("<error message=\"timed out after 2.000 s\"")
                .contains("<skipped message=\"not run: interrupt\"/>", "<skipped message=\"off\"/>")
                .containsSubsequence(
                        "<skipped message=\"not run to its end: interrupt\">", "whole thread dump: dumps/b.txt\nit slept", "<system-out><![CDATA[said]]></system-out>");
    }

    @Test
    void testBehindAFailedContainerIsLeftOutAsSurefireDoes() throws IOException {
        assertThat(xml(Runs.of(directory, "g:a")
                        .finish(test("g:a", "m"), once(new Outcome.NotRun(Outcome.NotRun.CONTAINER_FAILED)))))
                .contains("tests=\"0\"")
                .doesNotContain("<testcase");
    }

    @Test
    void outputOfTheClassGoesToTheTestThatRanFirst() throws IOException {
        Runs run = Runs.of(directory, "g:a")
                .finish(test("g:a", "off"), once(new Outcome.Skipped(Optional.empty(), Optional.empty())))
                .finish(test("g:a", "m"), once(new Outcome.Passed()))
                .suite("g:a", "demo.T", new Output("before all\n", "", false));
        run.to(new SurefireXmlReporter());
        assertThat(Files.readString(directory.resolve("a/TEST-demo.T.xml")))
                .contains("name=\"m\" classname=\"demo.T\" time=\"0.001\">\n    <system-out><![CDATA[before all\n");
    }

    @Test
    void textReportListsFailures() throws IOException {
        xml(Runs.of(directory, "g:a").finish(test("g:a", "m"), once(new Outcome.Failed(assertion("x")))));
        assertThat(Files.readString(directory.resolve("a/demo.T.txt"))).isEqualTo("""
                        -------------------------------------------------------------------------------
                        Test set: demo.T
                        -------------------------------------------------------------------------------
                        Tests run: 1, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 0.344 s <<< FAILURE! -- in demo.T
                        demo.T.m -- Time elapsed: 0.001 s <<< FAILURE!
                        AssertionError: x
                        \tat demo.T
                        \tat java

                        """);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "1, 0.001 s", "344, 0.344 s", "1010, 1.010 s", "9999, 9.999 s", "10000, 10.00 s", "12345, 12.35 s", "123456, 123.5 s", "1234567, 1235 s"})
    void longerTimesHaveFewerDecimals(long millis, String text) {
        assertThat(SurefireText.elapsed(Duration.ofMillis(millis))).isEqualTo(text);
    }

    private List<String> elements(Attempt... attempts) throws IOException {
        return Pattern.compile("\n    <([a-zA-Z-]+)")
                .matcher(xml(Runs.of(directory, "g:a").finish(test("g:a", "m"), attempts)))
                .results()
                .map(element -> element.group(1))
                .filter(element -> !element.equals("property"))
                .toList();
    }

    private String xml(Runs run) throws IOException {
        run.suite("g:a", "demo.T", Output.NONE).to(new SurefireXmlReporter());
        return Files.readString(directory.resolve("a/TEST-demo.T.xml"));
    }
}
