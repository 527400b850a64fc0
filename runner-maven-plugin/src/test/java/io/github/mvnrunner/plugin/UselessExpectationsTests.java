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

    private void ran(String module, String told) throws IOException {
        Path output = Files.createDirectories(directory.resolve(module));
        Files.writeString(output.resolve("unmatched-expectations.txt"), told);
        expectations.ran(output);
    }
}
