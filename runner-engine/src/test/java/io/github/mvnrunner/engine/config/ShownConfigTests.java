package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.filter.FilterMother;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds {@code runner:show-config} and {@code runner:explain} to the configuration that a run has. */
class ShownConfigTests {
    private static final String TOML =
            """
            [test-groups.database]
            max-threads = 2

            [scripts.setup.database]
            command = { command-line = ["bin/start", "a b"], env = { "FORCE" = "1" } }

            [profile.default]
            slow-timeout = { period = "10s", terminate-after = 2 }
            default-filter = 'not tag("slow")'

            [[profile.default.overrides]]
            filter = "tag(database)"
            test-group = "database"
            retries = 4

            [[profile.default.scripts]]
            filter = "tag(database)"
            setup = "database"

            [profile.ci]
            max-fail = 3
            junit.report-name = "7"
            test-threads = "0.5C"

            [[profile.ci.overrides]]
            filter = "class(*IT)"
            platform = { os = ["linux", "macos"], jdk = ">=8" }
            slow-timeout = "1m"
            """;

    @TempDir
    Path root;

    @Test
    void whatIsShownSaysWhereItWasWritten() throws IOException {
        assertThat(shown(Map.of("retries", "2"), Map.of("MVNRUNNER_FAST_START", "no"), PomDefaults.NONE))
                .contains("# Profile ci, which takes what it lacks from: default.")
                .anyMatch(line -> line.matches("retries = 2 +# -Drunner.retries"))
                .anyMatch(line -> line.matches("fast-start = false +# MVNRUNNER_FAST_START"))
                .anyMatch(line -> line.matches("max-fail = 3 +# runner.toml:21"))
                .anyMatch(line -> line.matches("junit.report-name = \"7\" +# runner.toml:22"))
                .anyMatch(line -> line.matches("grace-period = \"10s\" +# built in"))
                .anyMatch(line -> line.matches("# global-timeout = none +# built in"))
                .contains("[[profile.ci.overrides]] # runner.toml:25")
                .noneMatch(line -> line.startsWith("fail-fast") || line.startsWith("retries = 4"));
    }

    /** The file that is shown, read by itself, gives the same configuration. */
    @Test
    void whatIsShownMeansTheSame() throws IOException {
        Map<String, String> options = Map.of("retries", "2", "status-level", "all", "run-order", "random:7");
        EngineConfig config = config(TOML, options);

        EngineConfig again = config(String.join("\n", shown(options, Map.of(), PomDefaults.NONE)), Map.of());

        assertThat(again)
                .usingRecursiveComparison()
                .ignoringFields("checks", "overrides", "scriptRules", "scripts")
                .isEqualTo(config);
        assertThat(again.scripts()).usingRecursiveComparison().ignoringFields("origin").isEqualTo(config.scripts());
        assertThat(again.scriptRules())
                .extracting(ScriptRule::condition)
                .isEqualTo(config.scriptRules().stream().map(ScriptRule::condition).toList());
        assertThat(again.overrides().rules())
                .extracting(OverrideRule::condition)
                .isEqualTo(config.overrides().rules().stream().map(OverrideRule::condition).toList());
        assertThat(again.overrides().rules().getLast().layer().get(TestKeys.TEST_GROUP)).hasValue("database");
        assertThat(again.overrides().rules().getLast().layer().get(TestKeys.RETRIES)).isEmpty();
    }

    @Test
    void everySettingOfATestHasAnAuthor() throws IOException {
        PomDefaults pom = new PomDefaults(
                Map.of(), Map.of("com.acme:shop-core", Map.of("isolation", "class")));
        Files.writeString(root.resolve("runner.toml"), TOML);
        EngineConfig config = ConfigResolver.resolve(
                root,
                Optional.of(root.resolve("runner.toml")),
                Optional.of("ci"),
                Map.of("priority", "5"),
                Map.of(),
                ConfigKit.LINUX,
                pom);

        List<Effective> effective = config.explain(
                FilterMother.test("com.acme.OrderTest", "ships", "database"));

        assertThat(effective)
                .hasSameSizeAs(TestKeys.ALL)
                .contains(
                        new Effective("retries", "4", "runner.toml:14 (override at runner.toml:11)"),
                        new Effective("test-group", "\"database\"", "runner.toml:13 (override at runner.toml:11)"),
                        new Effective("slow-timeout", "{ period = \"10s\", terminate-after = 2 }", "runner.toml:8"),
                        new Effective("priority", "5", "-Drunner.priority"),
                        new Effective("isolation", "\"class\"", "Surefire's parameters of com.acme:shop-core"),
                        new Effective("retry-order", "\"end\"", "built in"));
        assertThat(config.scriptsFor(
                        FilterMother.test("com.acme.OrderTest", "ships", "database")))
                .containsExactly(new Effective("setup", "database", "runner.toml:16"));
    }

    private List<String> shown(Map<String, String> options, Map<String, String> variables, PomDefaults pom)
            throws IOException {
        Path file = Files.writeString(root.resolve("runner.toml"), TOML);
        return ConfigResolver.show(
                root, Optional.of(file), Optional.of("ci"), options, variables, ConfigKit.LINUX, pom, Elsewhere.NOTHING);
    }

    private EngineConfig config(String toml, Map<String, String> options) throws IOException {
        Path file = Files.writeString(root.resolve("other.toml"), toml);
        return ConfigResolver.resolve(
                root, Optional.of(file), Optional.of("ci"), options, Map.of(), ConfigKit.LINUX, PomDefaults.NONE);
    }
}
