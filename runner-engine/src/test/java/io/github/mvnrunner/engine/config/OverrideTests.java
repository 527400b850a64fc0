package io.github.mvnrunner.engine.config;

import static io.github.mvnrunner.engine.filter.FilterMother.test;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.filter.FilterMother;
import io.github.mvnrunner.engine.filter.ModuleFacts;
import io.github.mvnrunner.engine.filter.TestFacts;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverrideTests {
    @TempDir
    Path root;

    @Test
    void theFirstMatchThatSetsItDecidesEachSettingByItself() {
        EngineConfig config = ConfigKit.in(root)
                .config(
                        """
                        [profile.default]
                        retries = 1
                        priority = 1
                        isolation = "class"

                        [[profile.default.overrides]]
                        filter = "tag(db)"
                        retries = 5

                        [[profile.default.overrides]]
                        filter = "class(OrderTests)"
                        retries = 7
                        priority = 7
                        """);
        TestSettings both = config.settingsFor(test("a.OrderTests", "pays", "db"));
        assertThat(both.retries().count()).isEqualTo(5);
        assertThat(both.priority()).isEqualTo(7);
        assertThat(both.isolation()).isEqualTo(Isolation.CLASS);
        assertThat(config.settingsFor(test("a.OrderTests", "pays")).retries().count()).isEqualTo(7);
        assertThat(config.settingsFor(test("a.ItemTests", "pays"))).isEqualTo(config.defaults());
        assertThat(config.defaults().retries().count()).isEqualTo(1);
    }

    private static final String CHAIN =
            """
            [profile.default]
            priority = 1
            [[profile.default.overrides]]
            filter = "tag(default)"
            priority = 10
            [profile.base]
            priority = 2
            [[profile.base.overrides]]
            filter = "tag(base)"
            priority = 20
            [profile.ci]
            inherits = "base"
            priority = 3
            [[profile.ci.overrides]]
            filter = "tag(ci)"
            priority = 30
            [profile.other]
            [[profile.other.overrides]]
            filter = "all()"
            priority = 40
            """;

    @ParameterizedTest
    @CsvSource({
        "ci, ci base default, 30",
        "ci, base default, 20",
        "ci, default, 10",
        "ci, none, 3",
        "base, ci base default, 20",
        "base, ci default, 10",
        "base, ci, 2",
        "default, ci base default, 10",
        "default, ci base, 1",
        "other, default, 40",
    })
    void anyOverrideOfTheChainOutranksEveryProfile(String profile, String tags, int priority) {
        EngineConfig config = ConfigKit.in(root).profile(profile).config(CHAIN);
        assertThat(config.settingsFor(test("A", "a", tags.split(" "))).priority()).isEqualTo(priority);
    }

    @Test
    void theCommandLineOutranksOverrides() {
        EngineConfig config = ConfigKit.in(root)
                .option("retries", "9")
                .config("[[profile.default.overrides]]\nfilter = 'all()'\nretries = 1\npriority = 5");
        TestSettings settings = config.settingsFor(test("A", "a"));
        assertThat(settings.retries().count()).isEqualTo(9);
        assertThat(settings.priority()).isEqualTo(5);
    }

    @Test
    void timeoutsAreScaledAndGroupsResolvedInOverrides() {
        TestSettings settings = ConfigKit.in(root)
                .config(
                        """
                        [test-groups.db]
                        max-threads = 2
                        [profile.default]
                        test-group = "db"
                        timeout-multiplier = 3
                        [[profile.default.overrides]]
                        filter = "all()"
                        test-group = "@global"
                        slow-timeout = "2s"
                        threads-required = "num-test-threads"
                        """)
                .settingsFor(test("A", "a"));
        assertThat(settings.testGroup()).isEmpty();
        assertThat(settings.slowTimeout().period()).hasSeconds(6);
        assertThat(settings.threadsRequired()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'linux'                                       | true",
                "'unix'                                        | true",
                "['windows', 'linux']                          | true",
                "'windows'                                     | false",
                "{ os = 'macos' }                              | false",
                "{ arch = 'x86_64' }                           | true",
                "{ arch = 'amd64' }                            | true",
                "{ os = 'linux', arch = 'arm64' }              | false",
                "{ ci = true }                                 | false",
                "{ ci = false }                                | true",
                "{ jdk = 17 }                                  | true",
                "{ jdk = '>=21' }                              | false",
                "{ os = 'linux', jdk = '[11,18)' }             | true",
            })
    void aPlatformIsAConditionToo(String platform, boolean holds) {
        EngineConfig config = ConfigKit.in(root)
                .config("[[profile.default.overrides]]\npriority = 9\nplatform = " + platform.replace('\'', '"'));
        assertThat(config.settingsFor(onJdk(OptionalInt.of(17))).priority()).isEqualTo(holds ? 9 : 0);
    }

    @Test
    void aModuleWhoseJdkIsNotKnownHasNoneOfThem() {
        EngineConfig config = ConfigKit.in(root)
                .config("[[profile.default.overrides]]\npriority = 9\nplatform = { jdk = '>=8' }");
        assertThat(config.settingsFor(onJdk(OptionalInt.empty())).priority()).isZero();
        assertThat(config.settingsFor(onJdk(OptionalInt.of(8))).priority()).isEqualTo(9);
    }

    @Test
    void filterAndPlatformMustBothHold() {
        String toml = "[[profile.default.overrides]]\npriority = 9\nplatform = 'linux'\nfilter = 'tag(db)'";
        TestFacts tagged = test("A", "a", "db");
        assertThat(ConfigKit.in(root).config(toml).settingsFor(tagged).priority()).isEqualTo(9);
        assertThat(ConfigKit.in(root).config(toml).settingsFor(test("A", "a")).priority()).isZero();
        assertThat(ConfigKit.in(root)
                        .on(new Machine(1, "windows", "x86_64", true))
                        .config(toml)
                        .settingsFor(tagged)
                        .priority())
                .isZero();
    }

    @Test
    void anOverrideMaySpeakOfTheDefaultFilter() {
        EngineConfig config = ConfigKit.in(root)
                .config(
                        """
                        [profile.default]
                        default-filter = "not tag(slow)"
                        [[profile.default.overrides]]
                        filter = "not default()"
                        priority = 9
                        """);
        assertThat(config.settingsFor(test("A", "a", "slow")).priority()).isEqualTo(9);
        assertThat(config.settingsFor(test("A", "a")).priority()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retries = 1                                                      | MissingCondition",
                "filter = 'all()'                                                 | EmptyRule",
                "filter = 'all()'; retreis = 1                                    | UnknownKey",
                "filter = 'all()'; test-threads = 1                               | MisplacedKey",
                "filter = 'all()'; ignore-default-filter = true                   | MisplacedKey",
                "filter = 'all()'; default-filter = 'none()'                      | MisplacedKey",
                "platform = { jdk = 17 }; default-filter = 'none()'               | MisplacedKey",
                "filter = 'all()'; run-extra-args = []                            | NotYetSupported",
                "filter = 'all()'; retries = -1                                   | WrongValue",
                "filter = 'all()'; test-group = 'db'                              | UnknownTestGroup",
                "filter = 3; retries = 1                                          | WrongValue",
                "filter = 'group(db)'; retries = 1                                | BadFilter",
                "platform = 'beos'; retries = 1                                   | WrongValue",
                "platform = { os = 'linux', cpu = 'arm' }; retries = 1            | UnknownKey",
                "platform = { arch = 'vax' }; retries = 1                         | WrongValue",
                "platform = { jdk = '[21,17]' }; retries = 1                      | WrongValue",
                "platform = []; retries = 1                                       | WrongValue",
            })
    void whatIsWrongWithAnOverrideIsReportedOnce(String entry, String problem) {
        String toml = "[[profile.x.overrides]]\n" + entry.replace("; ", "\n");
        assertThat(ConfigKit.in(root).errors(toml).problems())
                .singleElement()
                .extracting(found -> found.getClass().getSimpleName())
                .isEqualTo(problem);
    }

    @Test
    void overridesAreAnArrayOfTables() {
        assertThat(ConfigKit.in(root).errors("[profile.x.overrides]\nfilter = 'all()'"))
                .hasMessageContaining("an array of tables such as [[profile.x.overrides]]");
    }

    @Test
    void allErrorsOfAFilterAreReportedAtTheirPlaces() {
        assertThat(ConfigKit.in(root)
                        .errors(
                                """
                                [[profile.x.overrides]]
                                filter = "tset(a) || tag(b c)"
                                retries = 1
                                [[profile.x.overrides]]
                                retries = 2
                                """))
                .hasMessage(
                        """
                        runner.toml:2:11: overrides.filter: unknown predicate "tset", because it is none of test, class, \
                        package, module, deps, rdeps, file, tag, engine, kind, group, all, none, default, failed; try "test".
                          2 | filter = "tset(a) || tag(b c)"
                            |           ^^^^
                        runner.toml:2:19: overrides.filter: "||" is no operator, because here it is written "or", "|", "+"; \
                        try "or".
                          2 | filter = "tset(a) || tag(b c)"
                            |                   ^^
                        runner.toml:2:28: overrides.filter: the tag expression is none, because two tags stand side by \
                        side; try for example tag(fast & !flaky).
                          2 | filter = "tset(a) || tag(b c)"
                            |                            ^
                        runner.toml:4:1: this entry of overrides is refused, because it doesn't say which tests it is \
                        about; try to add filter, platform or both.
                          4 | [[profile.x.overrides]]
                            | ^^^^^^^^^^^^^^^^^^^^^^^""");
    }

    @Test
    void aFilterOverSeveralLinesShowsTheLineThatIsWrong() {
        assertThat(ConfigKit.in(root)
                        .errors("[[profile.x.overrides]]\nfilter = '''\nall()\n  and nono()\n'''\nretries = 1")
                        .getMessage())
                .startsWith("runner.toml:2:1: overrides.filter: unknown predicate \"nono\"")
                .endsWith("  |   and nono()\n  |       ^^^^");
    }

    @Test
    void whatIsAboutNoTestOfAWholeRunIsReported() {
        EngineConfig config = ConfigKit.in(root)
                .config(
                        """
                        [test-groups.db]
                        max-threads = 1
                        [test-groups.net]
                        max-threads = 1
                        [scripts.setup.db]
                        command = "db"
                        [scripts.setup.net]
                        command = "net"
                        [[profile.default.scripts]]
                        filter = "tag(db)"
                        setup = "db"
                        [[profile.default.scripts]]
                        filter = "tag(net)"
                        setup = "net"
                        [[profile.default.overrides]]
                        filter = "tag(db)"
                        test-group = "db"
                        [[profile.default.overrides]]
                        filter = "tag(net)"
                        test-group = "net"
                        [[profile.default.overrides]]
                        platform = "windows"
                        retries = 1
                        """);
        assertThat(unmatched(config, List.of(test("A", "a", "db"), test("A", "b"))))
                .extracting(problem -> ((RunProblem.MatchedNothing) problem).what())
                .containsExactly(
                        "the test group \"net\"",
                        "the setup script \"net\"",
                        "this rule for scripts",
                        "this override");
        assertThat(unmatched(config, List.of(test("A", "a", "db"), test("A", "b", "net")))).isEmpty();
    }

    private static TestFacts onJdk(OptionalInt jdk) {
        ModuleFacts shop = FilterMother.SHOP;
        return new TestFacts(
                new ModuleFacts(shop.id(), shop.artifactId(), shop.directory(), jdk),
                "A",
                "a",
                "a()",
                Set.of(),
                "junit-jupiter",
                Set.of(),
                Optional.empty());
    }

    private static List<RunProblem> unmatched(EngineConfig config, List<TestFacts> tests) {
        MatchWatch watch = config.watch();
        tests.forEach(watch::see);
        return watch.unmatched();
    }
}
