package io.github.mvnrunner.engine.report.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.RunEvent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class RerunTests {
    private static final String CLASS = "[engine:junit-jupiter]/[class:demo.T]";

    static Stream<Arguments> tests() {
        String invocation = CLASS + "/[test-template:m(int)]/[test-template-invocation:#3]";
        String ofClass = CLASS.replace("class:", "class-template:") + "/[class-template-invocation:#2]/[method:m()]";
        String scenario = "[engine:junit-platform-suite]/[suite:demo.T]/[engine:cucumber]/[feature:a]/[scenario:10]";
        String old = "[engine:junit-vintage]/[runner:demo.T]/[test:%5B0%5D]/[test:m%5B0%5D(demo.T)]";
        return Stream.of(
                arguments(ofClass, "m[2]", "-Dtest=demo.T#m '-Drunner.unique-id=" + ofClass + "'"),
                arguments(old, "m[0]", "-Dtest=demo.T#m '-Drunner.unique-id=" + old + "'"),
                arguments(CLASS + "/[method:m()]", "m", "-Dtest=demo.T#m"),
                arguments(invocation, "m(int)[3]", "-Dtest=demo.T#m '-Drunner.unique-id=" + invocation + "'"),
                arguments(scenario, "a basket", "-Dtest='demo.T#a?basket' '-Drunner.unique-id=" + scenario + "'"),
                arguments(CLASS, "initializationError", "-Dtest=demo.T"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "mvn test | /[suite:TestSuite]/[test:a%3At.m()#1] | mvn test '-Drunner.unique-id=[engine:testng-suite-files]/[suite:TestSuite]/[test:a%3At.m()#1]'",
        "mvn verify -Dit.test= | /[suite:TestSuite]/[test:a] | mvn verify '-Drunner.unique-id=[engine:testng-suite-files]/[suite:TestSuite]/[test:a]'",
        "mvn verify -Dit.test= | /[suite:TestSuite] | mvn verify",
        "mvn test | /[suite:TestSuite] | mvn test"
    })
    void testOfASuiteFileIsRunInItsSuite(String known, String id, String command) {
        RunEvent.RunStarted run = new RunEvent.RunStarted(UUID.randomUUID(), "default", 2, List.of(), known, "0");
        TestId test = new TestId("g:a", "[engine:testng-suite-files]" + id);
        assertThat(new Rerun(run).command(new TestCase(test, "TestSuite", "demo.T", "m", "m"))).isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource({"mvn test, mvn test", "mvn verify -Dit.test=, mvn verify"})
    void engineThatFailedAsAWholeIsRunAsAWhole(String known, String command) {
        RunEvent.RunStarted run = new RunEvent.RunStarted(UUID.randomUUID(), "default", 2, List.of(), known, "0");
        TestId engine = new TestId("g:a", "[engine:testng]");
        assertThat(new Rerun(run).command(new TestCase(engine, "TestNG", "TestNG", "TestNG", "TestNG"))).isEqualTo(command);
    }

    @ParameterizedTest
    @MethodSource("tests")
    void commandRunsExactlyThatTest(String id, String name, String arguments) {
        Rerun rerun = new Rerun(
                new RunEvent.RunStarted(UUID.randomUUID(), "default", 2, List.of(), "mvn verify", "0"));
        TestCase test = new TestCase(new TestId("g:a", id), "demo.T", "demo.T", name, name);
        assertThat(rerun.command(test)).isEqualTo("mvn verify " + arguments);
    }
}
