package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForkReachTests {
    private final MavenProject root = project("root");
    private final MavenProject one = project("one");
    private final MavenProject two = project("two");

    @BeforeEach
    void rootCollectsItsModules() {
        root.setExecutionRoot(true);
        root.setCollectedProjects(List.of(one, two));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runner:run",
                "runner:run@mine",
                "io.github.mvnrunner:runner-maven-plugin:run",
                "io.github.mvnrunner:runner-maven-plugin:1.0:run"
            })
    void firstSelectedModuleCollectsTheOthers(String goal) {
        ForkReach.extend(session(List.of(one, two), "clean", goal));
        assertThat(one.getCollectedProjects()).containsExactly(two);
    }

    @Test
    void rootLosesWhatWasNotSelected() {
        ForkReach.extend(session(List.of(root, two), "runner:run"));
        assertThat(root.getCollectedProjects()).containsExactly(two);
    }

    @Test
    void rootIsNotNecessarilyTheFirst() {
        ForkReach.extend(session(List.of(two, root), "runner:run"));
        assertThat(root.getCollectedProjects()).containsExactly(two);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "runner:test", "runner:help", "other-runner:run"})
    void otherGoalsFindProjectsAsMavenReadThem(String goal) {
        ForkReach.extend(session(List.of(root, two), goal));
        assertThat(root.getCollectedProjects()).containsExactly(one, two);
    }

    private static MavenProject project(String name) {
        MavenProject project = new MavenProject();
        project.setGroupId("it");
        project.setArtifactId(name);
        project.setVersion("1");
        return project;
    }

    @SuppressWarnings("deprecation") // the other constructors need Maven's container
    private static MavenSession session(List<MavenProject> projects, String... goals) {
        MavenSession session = new MavenSession(
                null,
                new DefaultMavenExecutionRequest().setGoals(List.of(goals)),
                new DefaultMavenExecutionResult(),
                projects);
        return session;
    }
}
