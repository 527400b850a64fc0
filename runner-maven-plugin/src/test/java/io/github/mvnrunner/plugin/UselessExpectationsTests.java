package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UselessExpectationsTests {
    private final UselessExpectations expectations = new UselessExpectations(new HashMap<>());

    @TempDir
    Path directory;

    @Test
    void whatNoModuleHadATestForIsSaidOnce() throws IOException {
        ran("core", "REPORT\n3\n12\n");
        ran("app", "REPORT\n12\n9\n");
        assertThat(expectations.verdict(List.of())).singleElement().asString().startsWith(".mvn/runner-expectations.toml:12: ");
        assertThat(expectations.strict()).isFalse();
    }

    @Test
    void nothingIsSaidWhereEachEntryHadItsTest() throws IOException {
        ran("core", "STRICT\n3\n");
        ran("app", "STRICT\n");
        assertThat(expectations.verdict(List.of())).isEmpty();
        assertThat(expectations.strict()).isTrue();
    }

    @Test
    void nothingIsSaidOfABuildThatLeftTestsOut() throws IOException {
        ran("core", "REPORT\n3\n");
        expectations.ran(directory.resolve("none"));
        assertThat(expectations.verdict(List.of())).isEmpty();
    }

    @Test
    void ruleThatNoModuleHadATestForIsSaidOnce() throws IOException {
        ran("core", "REPORT\n", "7\n.mvn/runner.toml:8:1: this override\n.mvn/runner.toml:12:1: this rule\n");
        ran("empty", "REPORT\n", "0\n");
        ran("app", "REPORT\n", "2\n.mvn/runner.toml:12:1: this rule\n");
        assertThat(expectations.rules(List.of()))
                .containsExactly(".mvn/runner.toml:12:1: this rule has no effect, because it is for none of the tests of this"
                        + " build; try to correct it, or to remove it.");
    }

    @Test
    void noRuleIsNamedAfterABuildThatLeftTestsOut() throws IOException {
        ran("core", "REPORT\n", "7\n.mvn/runner.toml:8:1: this override\n");
        expectations.ran(directory.resolve("none"));
        assertThat(expectations.rules(List.of())).isEmpty();
    }

    private void ran(String module, String told) throws IOException {
        ran(module, told, "1\n");
    }

    private void ran(String module, String told, String rules) throws IOException {
        Path output = Files.createDirectories(directory.resolve(module));
        Files.writeString(output.resolve("unmatched-rules.txt"), rules);
        Files.writeString(output.resolve("unmatched-expectations.txt"), told);
        expectations.ran(output);
    }
}
