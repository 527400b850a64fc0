package io.github.mvnrunner.engine.museum;

import static io.github.mvnrunner.engine.event.TestStatus.PASSED;
import static io.github.mvnrunner.engine.event.TestStatus.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.RunVerdict;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.kit.EngineKit;
import io.github.mvnrunner.engine.kit.ListedRun;
import io.github.mvnrunner.engine.kit.RecordedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds selections in libtest's words to what they owe. */
@Timeout(120)
final class IgnoredTests {
    private static final Map<String, TestStatus> LEFT_OUT = Map.of(
            "IgnoredTestCase.disabled", PASSED,
            "IgnoredTestCase.composed", PASSED,
            "IgnoredTestCase.ofOldJava", PASSED,
            "IgnoredTestCase.conditional", PASSED,
            "IgnoredTestCase$Inner.inside", PASSED);

    @TempDir
    Path directory;

    @Test
    void whatAnnotationsLeaveOutIsSkipped() throws IOException, InterruptedException {
        RecordedRun run = kit("IgnoredTestCase").run();

        assertThat(run.statuses())
                .containsEntry("IgnoredTestCase.disabled", SKIPPED)
                .containsEntry("IgnoredTestCase.runs", PASSED);
    }

    @Test
    void onlyWhatAnnotationsLeaveOutIsRun() throws IOException, InterruptedException {
        RecordedRun run = kit("IgnoredTestCase", "PassesTestCase").option("run-ignored", "only").run();

        assertThat(run.statuses()).isEqualTo(LEFT_OUT);
    }

    @Test
    void allIsRunAsIfNothingWasLeftOut() throws IOException, InterruptedException {
        RecordedRun run = kit("IgnoredTestCase").option("run-ignored", "all").run();

        Map<String, TestStatus> all = new TreeMap<>(LEFT_OUT);
        all.put("IgnoredTestCase.runs", PASSED);
        all.put("IgnoredTestCase.runsTwice()[1]", PASSED);
        all.put("IgnoredTestCase.runsTwice()[2]", PASSED);
        assertThat(run.statuses()).isEqualTo(all);
    }

    @Test
    void noConditionOfTheUsersOwnLeavesAnythingOutOfAll() throws IOException, InterruptedException {
        RecordedRun run = kit("CustomConditionsTestCase").option("run-ignored", "all").run();

        assertThat(run.statuses()).hasSize(7).allSatisfy((name, status) -> assertThat(status).as(name).isEqualTo(PASSED));
    }

    @Test
    void onlyWhatConditionsOfTheUsersOwnLeaveOutIsRun() throws IOException, InterruptedException {
        RecordedRun run = kit("CustomConditionsTestCase", "PassesTestCase")
                .parameter("junit.jupiter.conditions.deactivate", "com.acme.*")
                .option("run-ignored", "only")
                .run();

        assertThat(run.statuses())
                .isEqualTo(Map.of(
                        "CustomConditionsTestCase.unlucky", PASSED,
                        "CustomConditionsTestCase.never", PASSED,
                        "CustomConditionsTestCase.atNight", PASSED,
                        "CustomConditionsTestCase$Inner.inside", PASSED));
    }

    @Test
    void conditionsOfTheUsersOwnCountInOtherRuns() throws IOException, InterruptedException {
        RecordedRun run = kit("CustomConditionsTestCase").run();

        assertThat(run.statuses())
                .containsEntry("CustomConditionsTestCase.never", SKIPPED)
                .containsEntry("CustomConditionsTestCase.luckyRuns", PASSED);
    }

    @Test
    void brakeHoldsWhereConditionsAreOff() throws IOException, InterruptedException {
        RecordedRun run = kit("FailsBesideOthersTestCase", "WaitsForStopTestCase")
                .option("run-ignored", "all")
                .option("test-threads", "2")
                .option("max-fail", "1")
                .run();

        assertThat(run.statuses())
                .containsEntry("WaitsForStopTestCase.aWaits", PASSED)
                .containsEntry("WaitsForStopTestCase.bComesTooLate", TestStatus.NOT_RUN);
    }

    @Test
    void whatJUnit4IgnoresIsRunToo() throws IOException, InterruptedException {
        RecordedRun run = kit("VintageTestCase").option("run-ignored", "only").run();

        assertThat(run.statuses()).isEqualTo(Map.of("VintageTestCase.dIgnored", PASSED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exact       | IgnoredTestCase#runs               | IgnoredTestCase.runs
            exact       | PassesTestCase                     | PassesTestCase.first PassesTestCase.second
            exact       | ParametersTestCase#each(int)       | ParametersTestCase.each(int)
            exact       | Passes                             | ''
            skip        | Ignored,Param,#fir                 | PassesTestCase.second
            filter      | kind(repeated)                     | IgnoredTestCase.runsTwice
            filter      | kind(disabled) - class(*Inner)     | IgnoredTestCase.composed IgnoredTestCase.conditional IgnoredTestCase.disabled IgnoredTestCase.ofOldJava
            """)
    void namesAndKindsSelect(String key, String value, String selected) throws IOException, InterruptedException {
        ListedRun list = kit("IgnoredTestCase", "PassesTestCase", "ParametersTestCase")
                .option("list-format", "plain")
                .option(key, value)
                .list();

        assertThat(list.lines().stream().map(line -> line.replaceAll(".*\\.", "").replace('#', '.')).sorted())
                .isEqualTo(Stream.of(selected.split(" ")).filter(name -> !name.isEmpty()).toList());
        assertThat(list.verdict())
                .isEqualTo(selected.isEmpty() ? new RunVerdict.NothingSelected() : new RunVerdict.Passed());
    }

    @ParameterizedTest
    @CsvSource({"fail, NothingSelected, true", "warn, NothingRun, true", "pass, NothingRun, false"})
    void emptyRunIsWhatTheUserSays(String noTests, String verdict, boolean told) throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase")
                .settings("[profile.default]\nno-tests = \"" + noTests + "\"")
                .option("filter", "none()")
                .run();

        assertThat(run.verdict().getClass().getSimpleName()).isEqualTo(verdict);
        assertThat(run.errors().stream().anyMatch(text -> text.contains("none passes -Drunner.filter=none()")))
                .isEqualTo(told);
    }

    @Test
    void emptyRunThatNobodySelectedIsNoFailure() throws IOException, InterruptedException {
        RecordedRun run = kit("PassesTestCase")
                .settings("[profile.default]\ndefault-filter = \"none()\"")
                .run();

        assertThat(run.verdict()).isEqualTo(new RunVerdict.NothingRun());
    }

    @ParameterizedTest
    @CsvSource({"'', true", "test(first), false"})
    void whatIsForNoTestIsNamedAfterAWholeRun(String filter, boolean named) throws IOException, InterruptedException {
        EngineKit kit = kit("PassesTestCase")
                .settings(
                        """
                        [[profile.default.overrides]]
                        filter = "tag(gone)"
                        retries = 1

                        [[profile.default.overrides]]
                        filter = "test(first)"
                        retries = 1
                        """);
        RecordedRun run = filter.isEmpty() ? kit.run() : kit.option("filter", filter).run();

        assertThat(run.errors().stream().filter(text -> text.contains(".mvn/runner.toml:1") && text.contains("has no effect")))
                .hasSize(named ? 1 : 0);
        assertThat(run.errors()).noneMatch(text -> text.contains("runner.toml:5"));
    }

    private EngineKit kit(String... fixtures) {
        return EngineKit.in(directory)
                .classes(Stream.of(fixtures).map(Exhibit::fixture).toArray(Class<?>[]::new));
    }
}
