package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.EngineIds;
import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.ReportSpec;
import io.github.mvnrunner.engine.config.ScanSpec;
import io.github.mvnrunner.engine.config.SurefireSpec;
import io.github.mvnrunner.engine.event.ReportStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OneGoTests {
    private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

    @TempDir
    Path directory;

    @Test
    void testNgRunsInOneGo() {
        assertThat(seems(List.of("testng-7.11.0.jar"), Map.of(), Map.of())).isTrue();
        assertThat(seems(List.of("testng-engine-1.1.0.jar", "my-testng-7.jar"), Map.of(), Map.of())).isFalse();
    }

    @Test
    void kotestAndJqwikRunInOneGo() {
        assertThat(seems(List.of("jqwik-engine-1.9.3.jar"), Map.of(), Map.of())).isTrue();
        assertThat(seems(List.of("kotest-runner-junit5-jvm-5.9.1.jar"), Map.of(), Map.of())).isTrue();
        assertThat(seems(List.of("kotest-runner-junit4-jvm-5.9.1.jar"), Map.of(), Map.of())).isFalse();
    }

    @Test
    void suiteFilesRunInOneGo() {
        SurefireSpec suites = new SurefireSpec(
                Map.of(), EngineIds.ALL, List.of(), List.of(directory.resolve("testng.xml")), 0, Optional.empty(), 0);
        assertThat(seems(List.of(), Map.of(), Map.of(), suites)).isTrue();
    }

    @Test
    void parallelJUnitRunsInOneGoWhereverThatIsSaid() throws IOException {
        assertThat(seems(List.of(), Map.of(PARALLEL, "true"), Map.of())).isTrue();
        assertThat(seems(List.of(), Map.of(), Map.of(PARALLEL, "true"))).isTrue();
        assertThat(seems(List.of(), Map.of(PARALLEL, "false"), Map.of())).isFalse();

        Path file = directory.resolve("junit-platform.properties");
        Files.writeString(file, PARALLEL + " = true\n");
        assertThat(seems(List.of(), Map.of(), Map.of())).isTrue();
        Files.writeString(file, "broken = \\u00zz\n");
        assertThat(seems(List.of(), Map.of(), Map.of())).isFalse();
    }

    private boolean seems(List<String> jars, Map<String, String> parameters, Map<String, String> properties) {
        return seems(jars, parameters, properties, SurefireSpec.NONE);
    }

    private boolean seems(
            List<String> jars, Map<String, String> parameters, Map<String, String> properties, SurefireSpec surefire) {
        return OneGo.seems(new ModuleSpec(
                "g:a",
                "a",
                directory,
                directory,
                directory,
                directory,
                jars.stream().map(directory::resolve).toList(),
                new ScanSpec(List.of(), List.of(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                false,
                new JvmSpec(directory, List.of(), directory, Map.of(), List.of(), properties, true),
                parameters,
                new ReportSpec(false, "", true, true, ReportStyle.STANDARD),
                false,
                true,
                surefire));
    }
}
