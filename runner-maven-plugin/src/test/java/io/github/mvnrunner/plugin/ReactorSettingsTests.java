package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which mode a build gets from its {@code .mvn/runner.toml}, and from what outranks that. */
class ReactorSettingsTests {
    @TempDir
    private Path root;

    private final MavenProject top = project(new Build());
    private final MavenSession session = session();
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void twoModules() throws IOException {
        session.getRequest().setMultiModuleProjectDirectory(root.toFile());
        session.setProjects(List.of(top, project(new Build())));
        file("""
                [profile.default]
                reactor = "deferred"

                [profile.beside]
                reactor = "overlapped"

                [profile.ci]
                inherits = "beside"

                [profile.nightly]
                retries = 2
                """);
    }

    @Test
    void profileOfTheRunDecides() throws Exception {
        assertThat(mode()).isEqualTo(ReactorMode.DEFERRED);
        assertThat(modeOf("beside")).isEqualTo(ReactorMode.OVERLAPPED);
        assertThat(modeOf("ci")).as("inherited").isEqualTo(ReactorMode.OVERLAPPED);
        assertThat(modeOf("nightly")).as("as any profile").isEqualTo(ReactorMode.DEFERRED);
        assertThat(said).isEmpty();
    }

    @Test
    void profileIsTheOneOfTheGoals() throws Exception {
        top.getProperties().setProperty("runner.profile", "beside");
        assertThat(mode()).isEqualTo(ReactorMode.OVERLAPPED);
        assertThat(modeOf("nightly")).as("typed").isEqualTo(ReactorMode.DEFERRED);
    }

    @Test
    void variableNamesTheProfileIfNobodyElseDoes() throws Exception {
        session.getSystemProperties().setProperty("env.MVNRUNNER_PROFILE", "beside");
        assertThat(mode()).isEqualTo(ReactorMode.OVERLAPPED);
        assertThat(modeOf("default")).as("typed").isEqualTo(ReactorMode.DEFERRED);
        session.getUserProperties().clear();
        session.getSystemProperties().setProperty("env.MVNRUNNER_PROFILE", " ");
        assertThat(mode()).as("blank").isEqualTo(ReactorMode.DEFERRED);
    }

    @Test
    void profileMayStandInThePlugin() throws Exception {
        session.setProjects(List.of(
                project(Poms.build(Poms.plugin("<groupId>io.github.mvnrunner</groupId><artifactId>runner-maven-plugin</artifactId>"
                        + "<configuration><profile>beside</profile></configuration>"))),
                top));
        assertThat(mode()).isEqualTo(ReactorMode.OVERLAPPED);
    }

    @Test
    void whatIsTypedOrInThePomOutranksTheVariableAndThatTheFile() throws Exception {
        session.getSystemProperties().setProperty("env.MVNRUNNER_REACTOR", "overlapped");
        assertThat(mode()).isEqualTo(ReactorMode.OVERLAPPED);
        top.getProperties().setProperty("runner.reactor", "module");
        assertThat(mode()).isEqualTo(ReactorMode.MODULE);
        session.getUserProperties().setProperty("runner.reactor", "deferred");
        assertThat(mode()).isEqualTo(ReactorMode.DEFERRED);
    }

    @Test
    void everyWayToWriteItCounts() throws Exception {
        file("profile.default = { 'reactor' = '''overlapped''' } # a table in one line\n");
        assertThat(mode()).isEqualTo(ReactorMode.OVERLAPPED);
    }

    @Test
    void brokenFilesAreLeftToTheEngine() throws Exception {
        for (String broken : List.of(
                "reactor",
                "reactor = 'deferred'",
                "profile = 'reactor'",
                "[profile.default]\nreactor = 1",
                "[profile.default]\ninherits = 'a'\n[profile.a]\ninherits = 'default'\n# reactor")) {
            file(broken);
            assertThat(mode()).as(broken).isEqualTo(ReactorMode.MODULE);
        }
        Files.delete(root.resolve(".mvn/runner.toml"));
        assertThat(mode()).as("none").isEqualTo(ReactorMode.MODULE);
    }

    @Test
    void oneModuleHasNoReactor() throws Exception {
        session.setProjects(List.of(top));
        assertThat(mode()).isEqualTo(ReactorMode.MODULE);
    }

    private ReactorMode mode() throws Exception {
        return new ReactorSettings(session, said::add).mode();
    }

    private ReactorMode modeOf(String profile) throws Exception {
        session.getUserProperties().setProperty("runner.profile", profile);
        return mode();
    }

    private void file(String text) throws IOException {
        Files.writeString(Files.createDirectories(root.resolve(".mvn")).resolve("runner.toml"), text);
    }

    private static MavenProject project(Build build) {
        Model model = new Model();
        model.setBuild(build);
        return new MavenProject(model);
    }

    @SuppressWarnings("deprecation")
    private static MavenSession session() {
        DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setUserProperties(new Properties());
        request.setSystemProperties(new Properties());
        return new MavenSession(null, new DefaultRepositorySystemSession(), request, null);
    }
}
