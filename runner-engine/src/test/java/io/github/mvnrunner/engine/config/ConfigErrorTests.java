package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.problem.RunnerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigErrorTests {
    @TempDir
    Path root;

    @Test
    void anUnknownKeyIsUnderlinedAndANearOneSuggested() throws IOException {
        assertThat(errors("[profile.ci]\nretries = 1\n  test-thread = 4\n"))
                .hasMessage(
                        """
                        .mvn/runner.toml:3:3: unknown key "test-thread", because there is no such name; try "test-threads".
                          3 |   test-thread = 4
                            |   ^^^^^^^^^^^""");
    }

    @Test
    void withoutANearNameAllAreListed() throws IOException {
        assertThat(errors("[profile.ci]\ncolour = 1").getMessage())
                .startsWith(".mvn/runner.toml:2:1: unknown key \"colour\", because it is none of inherits, overrides, "
                        + "scripts, test-threads, ")
                .contains(", failure-output; try one of these.");
    }

    @Test
    void aWrongValueSaysWhatItMustBe() throws IOException {
        assertThat(errors("[profile.ci]\nstatus-level = \"passed\"\n"))
                .hasMessage(
                        """
                        .mvn/runner.toml:2:1: status-level can't be "passed", because it must be "none", "fail", \
                        "retry", "slow", "leak", "pass", "skip" or "all"; try one of these.
                          2 | status-level = "passed"
                            | ^^^^^^^^^^^^^^^^^^^^^^^""");
    }

    @Test
    void anUnknownProfileIsNamedWithThoseKnown() {
        assertThat(errors(Optional.of("cy"), "[profile.ci]\n[profile.nightly]\n", Map.of(), Map.of()))
                .hasMessage("-Drunner.profile=cy: unknown profile \"cy\", because it is none of default, ci, nightly"
                        + "; try \"ci\".");
        assertThat(errors(Optional.empty(), "", Map.of(), Map.of("MVNRUNNER_PROFILE", "nightly")))
                .hasMessage("MVNRUNNER_PROFILE=nightly: unknown profile \"nightly\", because it is none of default"
                        + "; try one of these.");
    }

    @Test
    void anUnknownParentIsNamed() throws IOException {
        assertThat(errors("[profile.ci]\ninherits = \"bsae\"\n[profile.base]"))
                .hasMessage(
                        """
                        .mvn/runner.toml:2:1: unknown profile "bsae", because it is none of default, ci, base; try "base".
                          2 | inherits = "bsae"
                            | ^^^^^^^^^^^^^^^^^""");
    }

    @Test
    void aCircleIsReportedOnceWithItsMembers() throws IOException {
        assertThat(errors(
                        """
                        [profile.a]
                        inherits = "b"
                        [profile.b]
                        inherits = "c"
                        [profile.c]
                        inherits = "b"
                        """))
                .hasMessage(
                        """
                        .mvn/runner.toml:4:1: profiles can't be used, because they inherit from each other: \
                        b -> c -> b; try to remove one "inherits".
                          4 | inherits = "c"
                            | ^^^^^^^^^^^^^^""");
    }

    @Test
    void aProfileMayNotInheritFromItself() throws IOException {
        assertThat(errors("[profile.a]\ninherits = \"a\"").getMessage())
                .contains("profile \"a\" can't be used, because it inherits from itself");
    }

    @Test
    void defaultInheritsFromNobody() throws IOException {
        assertThat(errors("[profile.ci]\n[profile.default]\ninherits = \"ci\"").getMessage())
                .startsWith(".mvn/runner.toml:3:1: inherits of profile \"default\" can't be \"ci\", because it must be"
                        + " absent, since every other profile ends in it");
    }

    @Test
    void brokenTomlHasAPosition() throws IOException {
        assertThat(errors("[profile.ci]\nretries = \n").getMessage())
                .startsWith(".mvn/runner.toml:2:")
                .contains("the configuration is no TOML, because unexpected ", "  2 | retries = ");
    }

    @Test
    void aKeySetTwiceIsAnError() throws IOException {
        assertThat(errors("[profile.ci]\nretries = 1\nretries = 2\n").getMessage())
                .startsWith(".mvn/runner.toml:3:1: the configuration is no TOML, because retries previously defined");
    }

    @Test
    void aVariableIsCheckedToo() {
        assertThat(errors(Optional.empty(), "", Map.of(), Map.of("MVNRUNNER_TEST_THREAD", "3")).getMessage())
                .isEqualTo("MVNRUNNER_TEST_THREAD=3: unknown variable \"MVNRUNNER_TEST_THREAD\", because there is no such"
                        + " name; try \"MVNRUNNER_TEST_THREADS\".");
    }

    @Test
    void anOptionIsCheckedToo() {
        assertThat(errors(Optional.empty(), "", Map.of("retreis", "3"), Map.of()).getMessage())
                .startsWith("-Drunner.retreis=3: unknown option \"retreis\"")
                .endsWith("; try \"retries\".");
    }

    @Test
    void twoWaysToSayOneThingConflict() throws IOException {
        assertThat(errors("[profile.ci]\nfail-fast = true\nmax-fail = 3").problems())
                .singleElement()
                .isInstanceOf(RunProblem.ConflictingKeys.class);
        assertThat(errors("[profile.ci]\nfail-fast = { max-fail = 2 }\nmax-fail = 3").problems())
                .singleElement()
                .isInstanceOf(RunProblem.ConflictingKeys.class);
    }

    @ParameterizedTest
    @CsvSource({
        "stress-count, 2, stress-duration, 1m",
        "stress-count, 2, partition, hash:1/2",
        "stress-duration, 1m, debug, true",
        "multiply, 2, partition, hash:1/2"
    })
    void oneRunIsNotTwoThings(String one, String value, String other, String otherValue) {
        assertThat(errors(Optional.empty(), "", Map.of(one, value, other, otherValue), Map.of()).problems())
                .singleElement()
                .isInstanceOf(RunProblem.IncompatibleKeys.class);
    }

    @Test
    void allProblemsAreReportedAtOnceInTheOrderOfTheFile() {
        RunnerException errors = errors(
                Optional.of("none"),
                """
                [profile.ci]
                retries = "two"
                colour = "red"
                [profile.night]
                inherits = "day"
                [profiles.x]
                """,
                Map.of("max-fail", "0", "what", ""),
                Map.of("MVNRUNNER_STATUS_LEVEL", "loud"));
        assertThat(errors.problems().stream().map(problem -> problem.getClass().getSimpleName()))
                .containsExactly(
                        "WrongValue",
                        "UnknownKey",
                        "UnknownProfile",
                        "UnknownKey",
                        "UnknownProfile",
                        "UnknownKey",
                        "WrongValue",
                        "WrongValue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[profile.ci.junit]\npath = \"junit.xml\"",
                "[profile.ci]\narchive.include = []",
                "[scripts.wrapper.db]\ncommand = \"x\"",
                "[record]\nenabled = true",
            })
    void whatComesLaterIsRefusedAsSuch(String toml) throws IOException {
        assertThat(errors(toml).problems()).singleElement().isInstanceOf(RunProblem.NotYetSupported.class);
        assertThat(errors(toml).getMessage()).contains(" is refused, because it is not yet supported; try without it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "test-threads = 0",
                "test-threads = \"4\"",
                "test-threads = \"0C\"",
                "test-threads = \"all\"",
                "test-threads = 1.5",
                "fail-fast = 1",
                "fail-fast = { max-fail = 0 }",
                "fail-fast = { max-fail = 1, terminate = \"now\" }",
                "max-fail = \"0:wait\"",
                "max-fail = \"1:later\"",
                "retries-max-failures = 0",
                "global-timeout = \"0s\"",
                "timeout-multiplier = 0",
                "timeout-multiplier = inf",
                "timeout-multiplier = \"2\"",
                "retries = { backoff = \"linear\", count = 1 }",
                "retries = { backoff = \"fixed\", count = -1 }",
                "retries = { backoff = \"fixed\", count = 1, jitter = true }",
                "retries = { backoff = \"fixed\", count = 1, delay = \"1s\", max-delay = \"2s\" }",
                "retries = { backoff = \"exponential\", count = 0, delay = \"1s\" }",
                "retries = { backoff = \"exponential\", count = 1, delay = \"0s\" }",
                "retries = { backoff = \"exponential\", count = 1, delay = \"1s\", max-delay = \"0s\" }",
                "retries = { backoff = \"exponential\", count = 1, delay = \"1s\", max-delay = \"999ms\" }",
                "slow-timeout = { period = \"0s\" }",
                "slow-timeout = { period = \"1s\", terminate-after = 0 }",
                "slow-timeout = { period = \"1s\", on-timeout = \"skip\" }",
                "leak-timeout = { period = \"1s\", result = true }",
                "threads-required = 0",
                "threads-required = -1",
                "threads-required = \"all\"",
                "test-group = 1",
                "priority = 101",
                "priority = -101",
                "restart-after = \"0 classes\"",
                "restart-after = 3",
                "restart-after = { classes = 0 }",
                "max-fail = \"none\"",
                "retries = -1",
                "retries = 99999999999",
                "slow-timeout = 60",
                "slow-timeout = \"60\"",
                "slow-timeout = \"0s\"",
                "slow-timeout = \"\"",
                "slow-timeout = []",
                "status-level = true",
                "failure-output = \"Immediate\"",
                "no-capture = \"yes\"",
                "isolation = \"thread\"",
                "on-interference = \"warn\"",
                "max-restarts = [1]",
                "junit = \"x\"",
                "junit.report-name = \" \"",
                "inherits = 3",
            })
    void wrongValuesAreRefused(String line) throws IOException {
        assertThat(errors("[profile.ci]\n" + line).problems())
                .singleElement()
                .isInstanceOf(RunProblem.WrongValue.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "retries = { backoff = \"fixed\" }",
                "retries = { count = 3, delay = \"1s\" }",
                "retries = { backoff = \"exponential\", count = 3 }",
                "slow-timeout = { terminate-after = 2 }",
                "leak-timeout = { result = \"fail\" }",
                "fail-fast = {}",
                "restart-after = {}",
            })
    void anIncompleteTableIsRefused(String line) throws IOException {
        assertThat(errors("[profile.ci]\n" + line).problems())
                .singleElement()
                .isInstanceOf(RunProblem.MissingKey.class);
    }

    @Test
    void whatATableLacksIsSaid() throws IOException {
        assertThat(errors("[profile.ci]\nslow-timeout = { terminate-after = 2 }"))
                .hasMessage(
                        """
                        .mvn/runner.toml:2:1: slow-timeout can't be used, because its key "period" is missing; try to \
                        add it, it must be a duration above 0 such as "1m 30s", "200ms" or "PT90S".
                          2 | slow-timeout = { terminate-after = 2 }
                            | ^^^^^^^^^^^^""");
    }

    @Test
    void allThatIsWrongWithATableIsSaidAtItsPlace() throws IOException {
        assertThat(errors("[profile.ci.retries]\nbackof = \"fixed\"\ncount = -1\n[profile.x]\npriority = 200"))
                .hasMessage(
                        """
                        .mvn/runner.toml:1:13: retries can't be used, because its key "backoff" is missing; try to add \
                        it, it must be "fixed" or "exponential".
                          1 | [profile.ci.retries]
                            |             ^^^^^^^
                        .mvn/runner.toml:2:1: unknown key "retries.backof", because it is none of backoff, count, \
                        delay, jitter, max-delay; try "backoff".
                          2 | backof = "fixed"
                            | ^^^^^^
                        .mvn/runner.toml:3:1: retries.count can't be -1, because it must be a number of at least 0; \
                        try one of these.
                          3 | count = -1
                            | ^^^^^^^^^^
                        .mvn/runner.toml:5:1: priority can't be 200, because it must be a number from -100 to 100; \
                        try one of these.
                          5 | priority = 200
                            | ^^^^^^^^^^^^^^""");
    }

    @Test
    void aTableOnTheCommandLineIsCheckedToo() {
        assertThat(errors(Optional.empty(), "", Map.of("slow-timeout", "{ perod = '1s' }"), Map.of()).problems())
                .hasSize(2)
                .hasAtLeastOneElementOfType(RunProblem.UnknownKey.class)
                .hasAtLeastOneElementOfType(RunProblem.MissingKey.class);
        assertThat(errors(Optional.empty(), "", Map.of("slow-timeout", "{ period = }"), Map.of()).problems())
                .singleElement()
                .isInstanceOf(RunProblem.WrongValue.class);
    }

    @Test
    void aTestGroupThatNobodyDefinedIsAnError() throws IOException {
        assertThat(errors("[test-groups.database]\nmax-threads = 1\n[profile.ci]\ntest-group = \"databse\""))
                .hasMessage(
                        """
                        .mvn/runner.toml:4:1: unknown test group "databse", because it is none of @global, database; \
                        try "database".
                          4 | test-group = "databse"
                            | ^^^^^^^^^^^^^^^^^^^^^^""");
    }

    @Test
    void testGroupsAreChecked() throws IOException {
        assertThat(errors(
                                """
                                [test-groups]
                                a = 1
                                "@b" = { max-threads = 1 }
                                c = { max-threads = 0 }
                                d = { max = 1, max-threads = 1 }
                                e = {}
                                """)
                        .problems()
                        .stream()
                        .map(problem -> problem.getClass().getSimpleName()))
                .containsExactly("WrongValue", "WrongValue", "WrongValue", "UnknownKey", "MissingKey");
    }

    @Test
    void aFileThatIsNoTextIsReported() throws IOException {
        Path file = Files.write(root.resolve("runner.toml"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(catchThrowableOfType(
                                RunnerException.class,
                                () -> ConfigResolver.resolve(
                                        root, Optional.of(file), Optional.empty(), Map.of(), Map.of(), 1))
                        .problems())
                .singleElement()
                .isInstanceOf(RunProblem.UnreadableFile.class);
    }

    @Test
    void everyKeyOfLaterVersionsIsNoKeyOfThisOne() {
        assertThat(List.copyOf(Settings.NOT_YET)).doesNotContainAnyElementsOf(Settings.keys());
    }

    private RunnerException errors(String toml) throws IOException {
        return errors(Optional.empty(), toml, Map.of(), Map.of());
    }

    private RunnerException errors(
            Optional<String> profile, String toml, Map<String, String> options, Map<String, String> environment) {
        return catchThrowableOfType(
                RunnerException.class,
                () -> ConfigResolver.resolve(root, Optional.of(file(toml)), profile, options, environment, 4));
    }

    private Path file(String toml) throws IOException {
        Path directory = Files.createDirectories(root.resolve(".mvn"));
        return Files.writeString(directory.resolve("runner.toml"), toml);
    }
}
