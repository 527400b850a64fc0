package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Properties;
import org.apache.maven.MavenExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReactorModeTests {
    private final Properties typed = new Properties();
    private final Properties project = new Properties();

    @Test
    void modulesRunTheirOwnTestsUnlessSomebodySaysSo() throws Exception {
        assertThat(ReactorMode.of(typed, project)).isEqualTo(ReactorMode.MODULE);
        project.setProperty("runner.reactor", "deferred");
        assertThat(ReactorMode.of(typed, project)).isEqualTo(ReactorMode.DEFERRED);
        typed.setProperty("runner.reactor", "overlapped");
        assertThat(ReactorMode.of(typed, project)).isEqualTo(ReactorMode.OVERLAPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DEFERRED", "true", "overlaped"})
    void anythingElseEndsTheBuild(String word) {
        typed.setProperty("runner.reactor", word);
        assertThatExceptionOfType(MavenExecutionException.class)
                .isThrownBy(() -> ReactorMode.of(typed, project))
                .withMessage("runner.reactor=" + word + " is not known; it is one of module, deferred, overlapped.");
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
}
