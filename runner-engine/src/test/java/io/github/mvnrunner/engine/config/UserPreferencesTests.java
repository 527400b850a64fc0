package io.github.mvnrunner.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mvnrunner.engine.event.FinalStatusLevel;
import io.github.mvnrunner.engine.event.OutputMode;
import io.github.mvnrunner.engine.event.StatusLevel;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.problem.RunnerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserPreferencesTests {
    @TempDir
    Path root;

    @Test
    void preferencesOutrankProfilesAndAreOutrankedByWhatIsTyped() throws IOException {
        Files.writeString(
                root.resolve("project.toml"),
                "[profile.default]\nstatus-level = \"fail\"\nretries = 2\nsuccess-output = \"final\"\n");
        EngineConfig config = resolve(
                "status-level = \"all\"\nfinal-status-level = \"slow\"\nsuccess-output = \"immediate\"\n",
                Map.of("final-status-level", "none"));

        assertThat(config.statusLevel()).isEqualTo(StatusLevel.ALL);
        assertThat(config.finalStatusLevel()).isEqualTo(FinalStatusLevel.NONE);
        assertThat(config.defaults().output().success()).isEqualTo(OutputMode.IMMEDIATE);
        assertThat(config.defaults().retries().count()).isEqualTo(2);
    }

    /** All that can stand in a project's file, but what is only shown. */
    @Test
    void nothingThatChangesResultsMayStandThere() {
        assertThat(Settings.ALL)
                .filteredOn(setting -> !UserPreferences.KEYS.contains(setting))
                .allSatisfy(setting -> assertThat(errors(setting.key() + " = 1\n").problems())
                        .singleElement()
                        .isInstanceOfAny(RunProblem.MisplacedKey.class, RunProblem.UnknownKey.class));
        assertThat(errors("[profile.default]\nretries = 1\n").getMessage())
                .contains("preferences.toml:1")
                .contains("must not change what a run comes to");
    }

    @Test
    void mistakesOfBothFilesAreReportedAtOnce() throws IOException {
        Files.writeString(root.resolve("project.toml"), "[profile.default]\nretreis = 2\n");

        assertThat(errors("status-levle = \"all\"\n").getMessage())
                .contains("unknown key \"retreis\"")
                .contains("unknown key \"status-levle\"")
                .contains("try \"status-level\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1.0-SNAPSHOT, 0.1, true",
        "0.1.0, 0.1.1, false",
        "1.0, 0.9.9, true",
        "0.10, 0.9, true",
        "0.9, 0.10, false",
        "2, 2.0.0, true"
    })
    void projectCanNeedAVersion(String running, String needed, boolean isEnough) throws IOException {
        Path file = Files.writeString(root.resolve("project.toml"), "runner-version = \"" + needed + "\"\n");
        RunnerException refused = catchThrowableOfType(
                RunnerException.class,
                () -> resolve(file, new Elsewhere(Optional.empty(), Optional.of(running)), Map.of()));

        assertThat(refused == null).isEqualTo(isEnough);
    }

    private EngineConfig resolve(String preferences, Map<String, String> options) throws IOException {
        Path user = Files.writeString(root.resolve("preferences.toml"), preferences);
        return resolve(root.resolve("project.toml"), new Elsewhere(Optional.of(user), Optional.empty()), options);
    }

    private EngineConfig resolve(Path project, Elsewhere elsewhere, Map<String, String> options) {
        return ConfigResolver.resolve(
                root,
                Optional.of(project),
                Optional.empty(),
                options,
                Map.of(),
                ConfigKit.LINUX,
                PomDefaults.NONE,
                elsewhere);
    }

    private RunnerException errors(String preferences) {
        return catchThrowableOfType(RunnerException.class, () -> resolve(preferences, Map.of()));
    }
}
