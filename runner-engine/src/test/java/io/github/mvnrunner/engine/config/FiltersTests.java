package io.github.mvnrunner.engine.config;

import static io.github.mvnrunner.engine.filter.FilterMother.SHOP;
import static io.github.mvnrunner.engine.filter.FilterMother.test;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.filter.Answer;
import io.github.mvnrunner.engine.problem.RunProblem;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiltersTests {
    private static final String FILE =
            """
            [test-groups.db]
            max-threads = 1
            [profile.default]
            default-filter = "not tag(slow)"
            [profile.base]
            default-filter = "tag(slow)"
            [profile.ci]
            inherits = "base"
            [[profile.default.overrides]]
            filter = "tag(db)"
            test-group = "db"
            [[profile.default.overrides]]
            platform = "windows"
            default-filter = "none()"
            """;

    @TempDir
    Path root;

    @Test
    void withoutFiltersEveryTestIsSelected() {
        EngineConfig config = ConfigKit.in(root).config("");
        assertThat(config.selects(test("A", "a"))).isTrue();
        assertThat(config.filters().isOpen()).isTrue();
    }

    @Test
    void theNearestDefaultFilterCounts() {
        assertThat(ConfigKit.in(root).config(FILE).selects(test("A", "a", "slow"))).isFalse();
        assertThat(ConfigKit.in(root).config(FILE).selects(test("A", "a"))).isTrue();
        assertThat(ConfigKit.in(root).profile("ci").config(FILE).selects(test("A", "a", "slow"))).isTrue();
        assertThat(ConfigKit.in(root).profile("ci").config(FILE).filters().isOpen()).isFalse();
    }

    @Test
    void aPlatformMayHaveADefaultFilterOfItsOwn() {
        Machine windows = new Machine(1, "windows", "x86_64", false);
        assertThat(ConfigKit.in(root).on(windows).config(FILE).selects(test("A", "a"))).isFalse();
    }

    @Test
    void aTestMustPassBothFilters() {
        EngineConfig config = ConfigKit.in(root).option("filter", "test(=a)").config(FILE);
        assertThat(config.selects(test("A", "a"))).isTrue();
        assertThat(config.selects(test("A", "b"))).isFalse();
        assertThat(config.selects(test("A", "a", "slow"))).isFalse();
    }

    @Test
    void theDefaultFilterCanBeIgnored() {
        EngineConfig config = ConfigResolver.resolve(
                root,
                Optional.empty(),
                Optional.empty(),
                Map.of("default-filter", "none()", "ignore-default-filter", "true", "filter", "test(a) or default()"),
                Map.of(),
                ConfigKit.LINUX,
                PomDefaults.NONE);
        assertThat(config.selects(test("A", "a"))).isTrue();
        assertThat(config.selects(test("A", "b"))).isFalse();
    }

    @Test
    void aSelectionSeesTheGroupThatOverridesGive() {
        EngineConfig config = ConfigKit.in(root).option("filter", "group(db)").config(FILE);
        assertThat(config.selects(test("A", "a", "db"))).isTrue();
        assertThat(config.selects(test("A", "a"))).isFalse();
    }

    @Test
    void modulesThatCannotMatchAreKnownBeforehand() {
        assertThat(ConfigKit.in(root)
                        .option("filter", "module(other)")
                        .config(FILE)
                        .filters()
                        .selectsModule(SHOP))
                .isEqualTo(Answer.NO);
        assertThat(ConfigKit.in(root).config(FILE).filters().selectsModule(SHOP)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aSelectionHasNoPlaceInTheFile() {
        assertThat(ConfigKit.in(root).errors("[profile.ci]\nfilter = 'all()'"))
                .hasMessage(
                        """
                        runner.toml:2:1: filter can't stand here, because it is about this one run; try -Drunner.filter \
                        on the command line, or default-filter here.
                          2 | filter = 'all()'
                            | ^^^^^^""");
    }

    @Test
    void aDefaultFilterMayNotSpeakOfItself() {
        assertThat(ConfigKit.in(root).errors("[profile.ci]\ndefault-filter = 'default() or group(a)'").problems())
                .hasSize(2)
                .hasOnlyElementsOfType(RunProblem.BadFilter.class);
    }

    @Test
    void anExpressionIsFoundBehindItsKey() {
        assertThat(ConfigKit.in(root).errors("[profile.ci]\ndefault-filter = 'filter'"))
                .hasMessageStartingWith("runner.toml:2:19: default-filter: unknown predicate \"filter\"");
    }

    @Test
    void anExpressionOnTheCommandLineIsShownWithItsErrors() {
        assertThat(ConfigKit.in(root).option("filter", "tag(a) & nono()").errors(""))
                .hasMessage(
                        """
                        -Drunner.filter=tag(a) & nono(): filter: unknown predicate "nono", because it is none of test, \
                        class, package, module, deps, rdeps, file, tag, engine, kind, group, all, none, default, failed; try "none".
                          | tag(a) & nono()
                          |          ^^^^""");
    }
}
