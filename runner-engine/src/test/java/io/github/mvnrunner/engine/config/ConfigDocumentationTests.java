package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConfigDocumentationTests {
    private static final Path PAGE = Path.of("../docs/configuration.md");

    @Test
    void thePageHoldsTheTableOfKeys() throws IOException {
        assertThat(Files.readString(PAGE)).contains(keys(RunKeys.ALL), keys(TestKeys.ALL));
    }

    @Test
    void thePageHoldsTheKeysOfLaterVersions() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains(Settings.NOT_YET.stream().sorted().map(key -> "`" + key + "`").collect(Collectors.joining(", ")));
    }

    @Test
    void thePageHoldsTheVariablesOfWorkers() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains(EngineVariables.FOR_WORKERS.stream()
                        .map(name -> "`" + name + "`")
                        .collect(Collectors.joining(", ")));
    }

    private static String keys(List<Setting<?>> settings) {
        return settings.stream().map(ConfigDocumentationTests::row).collect(Collectors.joining("\n"));
    }

    private static String row(Setting<?> setting) {
        return "| `%s` | %s | %s | %s |"
                .formatted(setting.key(), setting.form().expected(), setting.fallback(), setting.meaning());
    }
}
