package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.problem.RunProblem;
import org.junit.jupiter.api.Test;

/** A module may use up so many workers in a row, whoever else does well. */
final class RestartsTests {
    private static final RunProblem WHY = new RunProblem.WorkerDied("a", "exit code 3", "");
    private static final Progress NONE = new Progress.None(WHY);
    private static final Progress MADE = new Progress.Made();

    private final Restarts restarts = new Restarts(2);

    @Test
    void moduleIsGivenUpAfterThatManyReplacements() {
        assertThat(restarts.after("a", NONE)).isEmpty();
        assertThat(restarts.after("a", NONE)).isEmpty();
        assertThat(restarts.givenUp("a")).isEmpty();
        assertThat(restarts.after("a", NONE)).contains(new RunProblem.ModuleGivenUp("a", 3, WHY));
        assertThat(restarts.givenUp("a")).contains("3 workers died in a row without running a test");
    }

    @Test
    void progressBeginsTheCountAnew() {
        restarts.after("a", NONE);
        restarts.after("a", NONE);
        assertThat(restarts.after("a", MADE)).isEmpty();
        assertThat(restarts.after("a", NONE)).isEmpty();
        assertThat(restarts.after("a", NONE)).isEmpty();
        assertThat(restarts.after("a", NONE)).isPresent();
    }

    @Test
    void otherModulesCountForThemselves() {
        restarts.after("a", NONE);
        restarts.after("a", NONE);
        assertThat(restarts.after("b", NONE)).isEmpty();
        restarts.after("b", MADE);
        assertThat(restarts.after("a", NONE)).isPresent();
        assertThat(restarts.givenUp("b")).isEmpty();
    }

    @Test
    void moduleIsGivenUpAtOnceWhereNoWorkerCanBeHad() {
        assertThat(restarts.after("a", new Progress.Hopeless(WHY))).contains(WHY);
        assertThat(restarts.givenUp("a")).contains("no worker of its module can be had");
    }

    @Test
    void itIsToldOnceThatAModuleIsGivenUp() {
        restarts.after("a", new Progress.Hopeless(WHY));
        assertThat(restarts.after("a", new Progress.Hopeless(WHY))).isEmpty();
        assertThat(restarts.after("a", NONE)).isEmpty();
        assertThat(restarts.after("a", MADE)).isEmpty();
        assertThat(restarts.givenUp("a")).isPresent();
    }

    @Test
    void withoutReplacementsOneDeathIsEnough() {
        assertThat(new Restarts(0).after("a", NONE)).contains(new RunProblem.ModuleGivenUp("a", 1, WHY));
    }
}
