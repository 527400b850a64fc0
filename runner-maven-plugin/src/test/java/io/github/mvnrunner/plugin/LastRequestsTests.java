package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LastRequestsTests {
    @TempDir
    Path directory;

    private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    private final List<String> heard = new ArrayList<>();

    @Test
    void engineIsToldWhenAProjectWithTestsBegins() throws Exception {
        MavenProject tested = project("a", true);
        MavenProject untested = project("b", false);
        MavenSession session = session(tested, untested);
        remember("a", "default");
        remember("b", "default");
        Process engine = begin(session);
        request.getExecutionListener().projectStarted(event(untested));
        request.getExecutionListener().projectStarted(event(tested));
        Standby.of(session).end();
        assertThat(engine.getInputStream().readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("expect YQ==\n");
        assertThat(heard).as("who listened before still does").containsExactly("b", "a");
    }

    @Test
    void requestOfTheProfileIsMeantThatIsAskedFor() throws Exception {
        MavenProject project = project("a", true);
        request.getUserProperties().setProperty("runner.profile", "ci");
        MavenSession session = session(project);
        assertThat(LastRequests.file(project, session)).isEqualTo(remember("a", "ci"));
    }

    @Test
    void nothingIsToldWhereProjectsBeginAtOnce() throws Exception {
        MavenSession session = session(project("a", true));
        request.setDegreeOfConcurrency(2);
        var before = request.getExecutionListener();
        LastRequests.tell(session);
        assertThat(request.getExecutionListener()).isSameAs(before);
    }

    @Test
    void nothingIsToldWhereThatIsUnwanted() throws Exception {
        request.getUserProperties().setProperty("runner.early-workers", "false");
        MavenSession session = session(project("a", true));
        var before = request.getExecutionListener();
        LastRequests.tell(session);
        assertThat(request.getExecutionListener()).isSameAs(before);
    }

    @Test
    void listenersFailureIsItsOwn() throws Exception {
        MavenProject project = project("a", false);
        MavenSession session = session(project);
        RuntimeException failure = new IllegalStateException("its own");
        request.setExecutionListener(new AbstractExecutionListener() {
            @Override
            public void projectStarted(ExecutionEvent event) {
                throw failure;
            }
        });
        LastRequests.tell(session);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> request.getExecutionListener().projectStarted(event(project)))
                .isSameAs(failure);
    }

    private Process begin(MavenSession session) throws Exception {
        Standby.begin(session);
        EngineLaunch launch =
                new EngineLaunch(List.of("cat"), directory, EngineProcess.Terminal.RELAYED, EngineCache.NONE);
        Process engine = new ProcessBuilder("cat").start();
        Standby.of(session).keep(launch, engine);
        LastRequests.tell(session);
        return engine;
    }

    private Path remember(String artifact, String profile) throws Exception {
        Path folder = Files.createDirectories(directory.resolve("target/runner").resolve(profile));
        return Files.writeString(folder.resolve("request-" + artifact + ".jsonl"), artifact);
    }

    private static ExecutionEvent event(MavenProject project) {
        return (ExecutionEvent) Proxy.newProxyInstance(
                LastRequestsTests.class.getClassLoader(),
                new Class<?>[] {ExecutionEvent.class},
                (proxy, method, arguments) -> method.getName().equals("getProject") ? project : null);
    }

    private MavenProject project(String name, boolean tests) throws Exception {
        Build build = Poms.build(Poms.EXTENSION, Poms.SUREFIRE);
        Takeover.apply(build, TestPlugin.SUREFIRE);
        Path sources = directory.resolve("src-" + name);
        build.setTestSourceDirectory((tests ? Files.createDirectory(sources) : sources).toString());
        MavenProject project = new MavenProject();
        project.setArtifactId(name);
        project.setFile(directory.resolve(name).resolve("pom.xml").toFile());
        project.getModel().setBuild(build);
        return project;
    }

    @SuppressWarnings("deprecation")
    private MavenSession session(MavenProject... projects) {
        request.setGoals(List.of("verify"));
        request.setBaseDirectory(directory.toFile());
        request.setExecutionListener(new AbstractExecutionListener() {
            @Override
            public void projectStarted(ExecutionEvent event) {
                heard.add(event.getProject().getArtifactId());
            }
        });
        MavenSession session = new MavenSession(null, new DefaultRepositorySystemSession(), request, null);
        session.setProjects(List.of(projects));
        session.setAllProjects(List.of(projects));
        return session;
    }
}
