package io.github.mvnrunner.engine.museum;

import static io.github.mvnrunner.engine.event.TestStatus.FAILED;
import static io.github.mvnrunner.engine.event.TestStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds runs with filters and overrides to what they owe. */
@Timeout(120)
final class SelectionMuseumTests {
    @TempDir
    Path directory;

    @Test
    void onlyTestsThatTheFilterMatchesAreRun() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase", "NestedTestCase", "DynamicTestCase")
                .option("filter", "test(=second) or class(NestedTestCase) - kind(nested)")
                .run();

        assertThat(run.statuses())
                .isEqualTo(Map.of("PassesTestCase.second", PASSED, "NestedTestCase.outer", PASSED));
        assertThat(run.all(RunEvent.ModulePlanned.class))
                .singleElement()
                .returns(3, RunEvent.ModulePlanned::filteredOut);
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Passed());
    }

    /** The third would pass, the second ends its JVM: neither is there, whatever becomes of the one that is asked for. */
    @ParameterizedTest
    @CsvSource({"#1, PASSED", "#2, CRASHED", "#4, PASSED"})
    void oneInvocationRunsByItself(String number, TestStatus status) throws IOException, InterruptedException {
        String template = "[engine:junit-jupiter]/[class:" + Exhibit.fixture("ParametersTestCase").getName()
                + "]/[test-template:each(int)]";
        RecordedRun run = kit("ParametersTestCase", "PassesTestCase")
                .option("unique-id", template + "/[test-template-invocation:" + number + "]")
                .run();

        assertThat(run.statuses()).isEqualTo(Map.of("ParametersTestCase.each(int)[" + number.substring(1) + "]", status));
    }

    /** The second of them would end its JVM, the third would come after it. */
    @ParameterizedTest
    @CsvSource({"each[1]+each[4], '1 PASSED, 4 PASSED'", "each[2]+each[4], '2 CRASHED, 4 PASSED'", "each(int)[3], 3 PASSED"})
    void invocationsAreSelectedByTheirIndices(String selector, String statuses) throws IOException, InterruptedException {
        RecordedRun run = kit("ParametersTestCase").test("ParametersTestCase#" + selector).run();

        assertThat(run.statuses().entrySet().stream()
                        .map(each -> each.getKey().replaceAll(".*\\[|]", "") + " " + each.getValue())
                        .sorted())
                .isEqualTo(List.of(statuses.split(", ")));
    }

    @Test
    void methodsOfNestedClassesAreSelectedThroughTheOuterOne() throws IOException, InterruptedException {
        RecordedRun run = kit("NestedTestCase").test("NestedTestCase#passes").run();

        assertThat(run.statuses()).isEqualTo(Map.of("NestedTestCase$Inner.passes", PASSED));
    }

    @Test
    void selectorThatFindsItsClassButNoMethodFailsTheRun() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase").test("PassesTestCase#first+secnod").run();

        assertThat(run.statuses()).isEqualTo(Map.of("PassesTestCase.first", PASSED));
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Failed(1));
        assertThat(run.errors()).singleElement().asString().contains("did you mean \"second\"?");
    }

    @Test
    void dynamicTestsAreSelectedByTheirIndices() throws IOException, InterruptedException {
        RecordedRun run = kit("DynamicTestCase").test("DynamicTestCase#each[3]").run();

        assertThat(run.statuses()).isEqualTo(Map.of("DynamicTestCase.each()[3]", PASSED));
    }

    /** What has another name would end its JVM; where that itself is asked for, the others still run. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "named[name=sound*] | named(String)[1] PASSED, named(String)[3] PASSED",
                "named[name=sound, too]+named[4] | named(String)[3] PASSED, named(String)[4] PASSED",
                "named[[1] name=sound] | named(String)[1] PASSED",
                "named[*d] | named(String)[1] PASSED, named(String)[2] CRASHED, named(String)[4] PASSED",
                "made[fruit] | made()[2][1] PASSED, made()[2][2] PASSED",
                "made[apple] | made()[2][1] PASSED, made()[3] PASSED",
            })
    void invocationsAreSelectedByWhatTheyAreDisplayedAs(String selector, String statuses)
            throws IOException, InterruptedException {
        RecordedRun run = kit("InvocationNamesTestCase").test("InvocationNamesTestCase#" + selector).run();

        assertThat(run.statuses().entrySet().stream()
                        .map(each -> each.getKey().replace("InvocationNamesTestCase.", "") + " " + each.getValue())
                        .sorted()
                        .collect(Collectors.joining(", ")))
                .isEqualTo(statuses);
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void nameThatNoInvocationHasFailsTheRun() throws IOException, InterruptedException {
        RecordedRun run = kit("InvocationNamesTestCase")
                .test("InvocationNamesTestCase#made[peer],InvocationNamesTestCase#named[*=sound]")
                .run();

        assertThat(run.statuses()).isEqualTo(Map.of("InvocationNamesTestCase.named(String)[1]", PASSED));
        assertThat(run.verdict()).isEqualTo(new RunVerdict.Failed(1));
        assertThat(run.errors()).singleElement().asString().contains("did you mean \"pear\"?");
    }

    @Test
    void indexThatNoInvocationHasRunsNothing() throws IOException, InterruptedException {
        RecordedRun run = kit("RepeatedTestCase").test("RepeatedTestCase#*[99]").run();

        assertThat(run.statuses()).isEmpty();
        assertThat(run.verdict()).isEqualTo(new RunVerdict.NothingRun());
    }

    @Test
    void theDefaultFilterLeavesOutWhatNobodyAskedFor() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase", "NestedTestCase")
                .settings("[profile.default]\ndefault-filter = 'not test(fails)'")
                .run();

        assertThat(run.statuses())
                .isEqualTo(Map.of(
                        "PassesTestCase.first", PASSED,
                        "PassesTestCase.second", PASSED,
                        "NestedTestCase.outer", PASSED,
                        "NestedTestCase$Inner.passes", PASSED));
    }

    @Test
    void aModuleThatCannotMatchStartsNoWorker() throws IOException, InterruptedException {
        RecordedRun run = kit("DiesInDiscoveryTestCase").option("filter", "not module(fixtures)").run();

        assertThat(run.statuses()).isEmpty();
        assertThat(run.verdict()).isEqualTo(new RunVerdict.NothingSelected());
    }

    @Test
    void anOverrideReachesItsTestsOnly() throws IOException, InterruptedException {
        RecordedRun run = kit("FailsTestCase", "NestedTestCase")
                .settings(
                        """
                        [[profile.default.overrides]]
                        filter = "class(NestedTestCase)"
                        retries = 2
                        """)
                .run();

        assertThat(run.result("NestedTestCase$Inner.fails").attempts()).hasSize(3);
        assertThat(run.all(RunEvent.TestFinished.class)
                        .filter(test -> test.test().className().endsWith("FailsTestCase"))
                        .filter(test -> test.status() == FAILED))
                .isNotEmpty()
                .allSatisfy(test -> assertThat(test.attempts()).hasSize(1));
    }

    private EngineKit kit(String... fixtures) {
        return EngineKit.in(directory)
                .classes(Stream.of(fixtures).map(Exhibit::fixture).toArray(Class<?>[]::new));
    }
}
