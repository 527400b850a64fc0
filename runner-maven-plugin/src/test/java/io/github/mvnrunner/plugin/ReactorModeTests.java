package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.MavenExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReactorModeTests {
    private final Properties typed = new Properties();
    private final Properties project = new Properties();
    private Optional<String> engine = Optional.empty();

    @Test
    void modulesRunTheirOwnTestsUnlessSomebodySaysSo() throws Exception {
        assertThat(mode()).isEqualTo(ReactorMode.MODULE);
        engine = Optional.of("deferred");
        assertThat(mode()).isEqualTo(ReactorMode.DEFERRED);
        project.setProperty("runner.reactor", "module");
        assertThat(mode()).isEqualTo(ReactorMode.MODULE);
        typed.setProperty("runner.reactor", "overlapped");
        assertThat(mode()).isEqualTo(ReactorMode.OVERLAPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DEFERRED", "true", "overlaped"})
    void anythingElseEndsTheBuild(String word) {
        typed.setProperty("runner.reactor", word);
        assertThatExceptionOfType(MavenExecutionException.class)
                .isThrownBy(this::mode)
                .withMessage("runner.reactor=" + word + " is not known; it is one of module, deferred, overlapped.");
    }

    @Test
    void whatIsWrongWithItsOwnSettingsIsTheEnginesToSay() throws Exception {
        engine = Optional.of("overlaped");
        assertThat(mode()).isEqualTo(ReactorMode.MODULE);
    }

    @ParameterizedTest
    @CsvSource({"clean test,test", "package,package", "clean verify,verify", "verify deploy,verify", "install,verify"})
    void testsAreJudgedAsLateAsPossibleButBeforeAnythingIsInstalled(String goals, String phase) {
        assertThat(Deferral.verdictPhase(List.of(goals.split(" ")))).contains(phase);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compile", "runner:run", "clean", "site"})
    void otherBuildsHaveNoTestsToWait(String goal) {
        assertThat(Deferral.verdictPhase(List.of(goal))).isEmpty();
    }

    private ReactorMode mode() throws MavenExecutionException {
        return ReactorMode.of(typed, project, () -> engine);
    }
}
