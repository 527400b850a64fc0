package io.github.mvnrunner.engine.report.junit;

import static io.github.mvnrunner.engine.report.Runs.assertion;
import static io.github.mvnrunner.engine.report.Runs.attempt;
import static io.github.mvnrunner.engine.report.Runs.once;
import static io.github.mvnrunner.engine.report.Runs.script;
import static io.github.mvnrunner.engine.report.Runs.test;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.ScriptId;
import io.github.mvnrunner.engine.event.ScriptOutcome;
import io.github.mvnrunner.engine.report.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JUnitXmlReporterTests {
    @TempDir
    private Path directory;

    @Test
    void scriptIsASuiteOfItsOwn() throws IOException {
        Runs.of(directory, "g:a")
                .add(script(new ScriptOutcome.Passed()))
                .add(script(
                        new ScriptId(ScriptId.Kind.TEARDOWN, "db"), new ScriptOutcome.Failed("exit code 3"), false))
                .finish(test("g:a", "m"), once(new Outcome.Passed()))
                .end()
                .to(new JUnitXmlReporter(directory, "runner-run"));
        assertThat(Files.readString(directory.resolve("default/junit.xml")))
                .contains("<testsuites name=\"runner-run\" tests=\"3\" skipped=\"0\" failures=\"1\" errors=\"0\"")
                .contains("""
                            <testsuite name="@setup-script:db" tests="1" skipped="0" failures="0" errors="0">
                                <properties>
                                    <property name="command" value="db"/>
                                    <property name="args" value="up &apos;it&apos;\\&apos;&apos;s&apos;"/>
                                    <property name="output-env:URL" value="here"/>
                                </properties>
                                <testcase name="db" classname="@setup-script:db" timestamp="2026-01-02T03:04:05.678Z" time="1.500">
                                    <system-out>said
                        </system-out>
                                    <system-err>complained
                        </system-err>
                                </testcase>
                            </testsuite>
                        """)
                .contains("<testsuite name=\"@teardown-script:db\" tests=\"1\" skipped=\"0\" failures=\"1\" errors=\"0\">")
                .contains("<failure message=\"exit code 3\" type=\"script failure\"/>");
    }

    @Test
    void moduleThatWasGivenUpIsAnErrorAlsoWithoutAnyTest() throws IOException {
        Runs.of(directory, "g:a")
                .add(new RunEvent.ModuleGivenUp("g:a", "The module g:a could not be run."))
                .end()
                .to(new JUnitXmlReporter(directory, "nightly"));
        assertThat(Files.readString(directory.resolve("default/junit.xml")))
                .contains("<testsuites name=\"nightly\" tests=\"1\" skipped=\"0\" failures=\"0\" errors=\"1\"")
                .contains("<testsuite name=\"@module:g:a\" tests=\"1\" skipped=\"0\" failures=\"0\" errors=\"1\">")
                .contains("<error type=\"module given up\">The module g:a could not be run.</error>");
    }

    @Test
    void oneFileHoldsASuiteAModule() throws IOException {
        Runs.of(directory, "g:a", "g:b")
                .finish(test("g:a", "m"), once(new Outcome.Passed()))
                .finish(
                        test("g:b", "flaky"),
                        once(new Outcome.Failed(assertion("x"))),
                        attempt(2, Purpose.RETRY, new Outcome.Passed()))
                .finish(test("g:b", "late"), once(new Outcome.NotRun("interrupt")))
                .end()
                .to(new JUnitXmlReporter(directory, "runner-run"));
        assertThat(Files.readString(directory.resolve("default/junit.xml"))).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuites name="runner-run" tests="3" skipped="1" failures="0" errors="0" uuid="00000000-0000-0000-0000-000000000001" timestamp="2026-01-02T03:04:05.678Z" time="1.500">
                            <testsuite name="g:a" tests="1" skipped="0" failures="0" errors="0">
                                <testcase name="m" classname="demo.T" timestamp="2026-01-02T03:04:05.678Z" time="0.001"/>
                            </testsuite>
                            <testsuite name="g:b" tests="2" skipped="1" failures="0" errors="0">
                                <testcase name="flaky" classname="demo.T" timestamp="2026-01-02T03:04:05.678Z" time="0.002">
                                    <flakyFailure timestamp="2026-01-02T03:04:05.678Z" time="0.001" message="x" type="AssertionError">AssertionError: x
                        \tat demo.T
                        \tat java
                        </flakyFailure>
                                </testcase>
                                <testcase name="late" classname="demo.T" timestamp="2026-01-02T03:04:05.678Z" time="0.001">
                                    <skipped message="not run: interrupt"/>
                                </testcase>
                            </testsuite>
                        </testsuites>
                        """);
    }

    @Test
    void leakIsAnErrorOnlyWhereItFailsItsTest() throws IOException {
        Runs.of(directory, "g:a")
                .finish(test("g:a", "l"), once(new Outcome.Passed()).leaking())
                .finish(test("g:a", "f"), once(new Outcome.Leaked(List.of("stdout is still open"))).leaking())
                .end()
                .to(new JUnitXmlReporter(directory, "runner-run"));
        assertThat(Files.readString(directory.resolve("default/junit.xml")))
                .contains("tests=\"2\" skipped=\"0\" failures=\"0\" errors=\"1\"")
                .contains("<error message=\"it left something behind\" type=\"test leak\">stdout is still open</error>");
    }
}
