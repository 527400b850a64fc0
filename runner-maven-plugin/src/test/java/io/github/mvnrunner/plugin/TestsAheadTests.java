package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestsAheadTests {
    @TempDir
    Path directory;

    private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    private final List<MavenProject> projects = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"test", "package", "verify", "install", "deploy", "runner:run", "io.github.mvnrunner:runner-maven-plugin:1:run"})
    void someGoalsRunTests(String goal) throws Exception {
        project("a", true);
        assertThat(TestsAhead.in(session("clean", goal))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clean", "compile", "test-compile", "site", "runner:help", "dependency:tree", "exec:run"})
    void othersDont(String goal) throws Exception {
        project("a", true);
        assertThat(TestsAhead.in(session(goal))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"skipTests", "maven.test.skip"})
    void whatIsSkippedRunsNone(String flag) throws Exception {
        MavenProject project = project("a", true);
        request.getUserProperties().setProperty(flag, "");
        assertThat(TestsAhead.in(session("test"))).isFalse();
        request.getUserProperties().setProperty(flag, "false");
        assertThat(TestsAhead.in(session("test"))).isTrue();
        project.getProperties().setProperty(flag, "true");
        assertThat(TestsAhead.in(session("test"))).isFalse();
    }

    @Test
    void aModuleWithoutTestsOrLeftToSurefireRunsNone() throws Exception {
        project("a", false);
        assertThat(TestsAhead.in(session("test"))).isFalse();
        projects.add(with(new MavenProject(), Poms.build(Poms.SUREFIRE), Files.createDirectory(directory.resolve("b"))));
        assertThat(TestsAhead.in(session("test"))).isFalse();
    }

    @Test
    void onlyLaterModulesAreAheadOfOne() throws Exception {
        MavenProject first = project("a", true);
        MavenProject second = project("b", true);
        MavenProject third = project("c", false);
        MavenSession session = session("test");
        assertThat(TestsAhead.after(first, session)).isTrue();
        assertThat(TestsAhead.after(second, session)).isFalse();
        assertThat(TestsAhead.after(third, session)).isFalse();
    }

    @Test
    void whereSeveralAreBuiltAtOnceAnyThatHasNotEndedIsAhead() throws Exception {
        MavenProject first = project("a", true);
        MavenProject second = project("b", true);
        project("c", false);
        request.setDegreeOfConcurrency(2);
        MavenSession session = session("test");
        assertThat(TestsAhead.after(second, session)).isTrue();
        session.getResult().addBuildSummary(new BuildSuccess(first, 1));
        assertThat(TestsAhead.after(second, session)).isFalse();
    }

    @Test
    void nothingIsAheadOfOneRunForAll() throws Exception {
        MavenProject first = project("a", true);
        project("b", true);
        assertThat(TestsAhead.after(first, session("runner:run"))).isFalse();
    }

    private MavenProject project(String name, boolean tests) throws Exception {
        Build build = Poms.build(Poms.EXTENSION, Poms.SUREFIRE);
        Takeover.apply(build, TestPlugin.SUREFIRE);
        Path sources = directory.resolve(name);
        projects.add(with(new MavenProject(), build, tests ? Files.createDirectory(sources) : sources));
        projects.get(projects.size() - 1).setArtifactId(name);
        return projects.get(projects.size() - 1);
    }

    private static MavenProject with(MavenProject project, Build build, Path testSources) {
        build.setTestSourceDirectory(testSources.toString());
        project.getModel().setBuild(build);
        return project;
    }

    @SuppressWarnings("deprecation")
    private MavenSession session(String... goals) {
        request.setGoals(List.of(goals));
        MavenSession session = new MavenSession(null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
        session.setProjects(projects);
        return session;
    }
}
