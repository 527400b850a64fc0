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
        assertThat(errors("[profile.ci]\nretries = 1\n  test-thread = 4\n").getMessage())
                .startsWith(".mvn/runner.toml:3:3: unknown key \"test-thread\", because it is none of inherits, "
                        + "test-threads, fail-fast, max-fail, ")
                .endsWith("""
                        , junit; try "test-threads".
                          3 |   test-thread = 4
                            |   ^^^^^^^^^^^""");
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
                .startsWith("MVNRUNNER_TEST_THREAD=3: unknown variable \"MVNRUNNER_TEST_THREAD\", because it is none of"
                        + " MVNRUNNER_PROFILE, MVNRUNNER_TEST_THREADS, ")
                .endsWith("; try \"MVNRUNNER_TEST_THREADS\".");
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
                "[[profile.ci.overrides]]",
                "[profile.ci]\nleak-timeout = \"1s\"",
                "[profile.ci]\nglobal-timeout = \"1s\"",
                "[profile.ci]\ndefault-filter = \"all()\"",
                "[profile.ci]\nslow-timeout = { period = \"1s\", terminate-after = 2 }",
                "[profile.ci]\nfail-fast = { max-fail = 1, terminate = \"immediate\" }",
                "[profile.ci.junit]\npath = \"junit.xml\"",
                "[profile.ci]\narchive.include = []",
                "[test-groups.db]\nmax-threads = 1",
                "[scripts.setup.db]\ncommand = \"x\"",
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
                "fail-fast = {}",
                "max-fail = \"none\"",
                "retries = -1",
                "retries = { count = 3 }",
                "retries = 99999999999",
                "slow-timeout = 60",
                "slow-timeout = \"60\"",
                "slow-timeout = \"0s\"",
                "slow-timeout = \"\"",
                "status-level = true",
                "failure-output = \"Immediate\"",
                "no-capture = \"yes\"",
                "isolation = \"class\"",
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
