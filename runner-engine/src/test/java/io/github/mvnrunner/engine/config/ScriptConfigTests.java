package io.github.mvnrunner.engine.config;

import static io.github.mvnrunner.engine.filter.FilterMother.test;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.ScriptSpec.Phase;
import io.github.mvnrunner.engine.config.ScriptSpec.RelativeTo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptConfigTests {
    @TempDir
    Path root;

    @Test
    void everyKeyOfAScriptIsRead() {
        EngineConfig config = ConfigKit.in(root)
                .config(
                        """
                        [profile.default]
                        timeout-multiplier = 2
                        [scripts.setup.database]
                        command = { command-line = "bin/db 'start now'", relative-to = "root", env = { PORT = "1" } }
                        slow-timeout = { period = "10s", terminate-after = 2 }
                        leak-timeout = { period = "1s", result = "fail" }
                        capture-stdout = true
                        capture-stderr = true
                        junit = { store-success-output = false, store-failure-output = false }
                        [scripts.teardown.database]
                        command = ["docker", "stop", "db"]
                        """);
        assertThat(config.scripts())
                .containsExactly(
                        new ScriptSpec(
                                "database",
                                Phase.SETUP,
                                List.of("bin/db", "start now"),
                                RelativeTo.ROOT,
                                Map.of("PORT", "1"),
                                Optional.of(new SlowTimeout(
                                        Duration.ofSeconds(20),
                                        OptionalInt.of(2),
                                        Duration.ofSeconds(20),
                                        SlowTimeout.OnTimeout.FAIL)),
                                new LeakTimeout(Duration.ofSeconds(2), LeakTimeout.Result.FAIL),
                                true,
                                true,
                                false,
                                false),
                        new ScriptSpec(
                                "database",
                                Phase.TEARDOWN,
                                List.of("docker", "stop", "db"),
                                RelativeTo.NONE,
                                Map.of(),
                                Optional.empty(),
                                new LeakTimeout(Duration.ofMillis(400), LeakTimeout.Result.PASS),
                                false,
                                false,
                                true,
                                true));
    }

    @Test
    void rulesOfTheWholeChainCountNearestFirst() {
        EngineConfig config = ConfigKit.in(root)
                .profile("ci")
                .config(
                        """
                        [scripts.setup.a]
                        command = "a"
                        [scripts.setup.b]
                        command = "b"
                        [scripts.teardown.c]
                        command = "c"
                        [[profile.default.scripts]]
                        filter = "not default()"
                        setup = "a"
                        [[profile.ci.scripts]]
                        platform = "linux"
                        setup = ["b", "a"]
                        teardown = "c"
                        [[profile.ci.scripts]]
                        platform = "windows"
                        setup = "a"
                        [profile.ci]
                        default-filter = "tag(db)"
                        """);
        assertThat(config.scriptRules()).hasSize(2);
        assertThat(config.scriptRules().getFirst().setup()).containsExactly("b", "a");
        assertThat(config.scriptRules().getFirst().teardown()).containsExactly("c");
        Condition ofDefault = config.scriptRules().getLast().condition();
        assertThat(ofDefault.holdsFor(test("A", "a"))).isTrue();
        assertThat(ofDefault.holdsFor(test("A", "a", "db"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[scripts.setup.a]                                              | MissingKey",
                "[scripts.setup.a]; command = ''                                | WrongValue",
                "[scripts.setup.a]; command = \"a 'b\"                          | WrongValue",
                "[scripts.setup.a]; command = []                                | WrongValue",
                "[scripts.setup.a]; command = ['a', 1]                          | WrongValue",
                "[scripts.setup.a]; command = { relative-to = 'root' }          | MissingKey",
                "[scripts.setup.a]; command = { command-line = 'a', cwd = 'b' } | UnknownKey",
                "[scripts.setup.a]; command = { command-line = 'a', env = { MVNRUNNER_X = '1' } } | WrongValue",
                "[scripts.setup.a]; command = 'a'; timeout = '1s'               | UnknownKey",
                "[scripts.setup.a]; command = 'a'; junit = true                 | WrongValue",
                "[scripts.setup.a]; command = 'a'; junit = { store = true }     | UnknownKey",
                "[scripts.setup._a]; command = 'a'                              | WrongValue",
                "[scripts.steup.a]; command = 'a'                               | UnknownKey",
                "[scripts]; setup = 'a'                                         | WrongValue",
                "[[profile.x.scripts]]; filter = 'all()'                        | EmptyRule",
                "[[profile.x.scripts]]; filter = 'all()'; setup = 'a'           | UnknownScript",
                "[[profile.x.scripts]]; filter = 'all()'; setup = []; teardowns = []     | UnknownKey",
                "[scripts.setup.a]; command = 'a'; [[profile.x.scripts]]; filter = 'all()'; teardown = 'a' | UnknownScript",
                "[scripts.setup.a]; command = 'a'; [[profile.x.scripts]]; setup = 'a'    | MissingCondition",
                "[scripts.setup.a]; command = 'a'; [[profile.x.scripts]]; filter = 'a'; setup = 'a' | BadFilter",
            })
    void whatIsWrongIsReportedOnce(String toml, String problem) {
        assertThat(ConfigKit.in(root).errors(toml.replace("; ", "\n")).problems())
                .singleElement()
                .extracting(found -> found.getClass().getSimpleName())
                .isEqualTo(problem);
    }

    @Test
    void anUnknownScriptHasASuggestion() {
        assertThat(ConfigKit.in(root)
                        .errors(
                                """
                                [scripts.setup.database]
                                command = "db"
                                [[profile.x.scripts]]
                                filter = "all()"
                                setup = ["databse"]
                                """))
                .hasMessage(
                        """
                        runner.toml:5:1: unknown setup script "databse", because it is none of database; try "database".
                          5 | setup = ["databse"]
                            | ^^^^^^^^^^^^^^^^^^^""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a b  c          | a/b/c",
                "'a b'c          | a bc",
                "\"a \\\" \\x\" | a \" \\x",
                "a\\ b           | a b",
                "'' x            | /x",
            })
    void aCommandLineIsSplitAsAShellDoes(String line, String words) {
        assertThat(ShellWords.split(line)).map(split -> String.join("/", split)).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"``", "` `", "'a", "\"a", "a\\", "\"a\\\""})
    void aCommandLineMustBeClosed(String line) {
        assertThat(ShellWords.split(line)).isEmpty();
    }
}
