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
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LastRequestsTests {
    @TempDir
    Path directory;

    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest().setGoals(List.of("verify"));
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
    void whereCleanRunsTheEngineIsToldAfterIt() throws Exception {
        request.setGoals(List.of("clean", "verify"));
        MavenProject project = project("a", true);
        MavenSession session = session(project);
        Path last = remember("a", "default");
        Process engine = begin(session);
        request.getExecutionListener().projectStarted(event(project));
        Files.delete(last);
        request.getExecutionListener().mojoSucceeded(event(project, "maven-resources-plugin", "resources"));
        Standby.of(session).expect("after what is no clean");
        request.getExecutionListener().mojoSucceeded(event(project, "maven-clean-plugin", "clean"));
        Standby.of(session).end();
        assertThat(engine.getInputStream().readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("after what is no clean\nexpect YQ==\n");
        assertThat(heard).containsExactly("a", "resources", "clean");
    }

    @Test
    void directoriesAreThereAfterCleanIntoWhichSomethingWillBeCompiled() throws Exception {
        MavenProject project = project("a", true);
        MavenSession session = session(project);
        remember("a", "default");
        Process engine = begin(session);
        project.addCompileSourceRoot(Files.createDirectories(directory.resolve("empty/package")).getParent().toString());
        project.addTestCompileSourceRoot(directory.resolve("missing").toString());
        project.addTestCompileSourceRoot(project.getBuild().getTestSourceDirectory());
        Files.writeString(Files.createDirectory(directory.resolve("src-a/deep")).resolve("ATests.java"), "");
        request.getExecutionListener().mojoSucceeded(event(project, "maven-clean-plugin", "clean"));
        Standby.of(session).end();
        engine.waitFor();
        assertThat(directory.resolve("out-a/test-classes")).isEmptyDirectory();
        assertThat(directory.resolve("out-a/classes")).doesNotExist();
    }

    @Test
    void nothingIsMadeOrToldAfterCleanWhereNothingIsExpected() throws Exception {
        MavenProject project = project("a", true);
        MavenProject expected = project("b", true);
        MavenSession session = session(project, expected);
        remember("b", "default");
        Process engine = begin(session);
        project.addTestCompileSourceRoot(project.getBuild().getTestSourceDirectory());
        Files.writeString(directory.resolve("src-a/ATests.java"), "");
        request.getExecutionListener().mojoSucceeded(event(project, "maven-clean-plugin", "clean"));
        Standby.of(session).end();
        assertThat(engine.getInputStream().readAllBytes()).isEmpty();
        assertThat(directory.resolve("out-a")).doesNotExist();
    }

    @Test
    void nothingIsHeardWhereNothingIsKnownOfLastTime() throws Exception {
        MavenSession session = session(project("a", true));
        var before = request.getExecutionListener();
        LastRequests.tell(session);
        assertThat(request.getExecutionListener()).isSameAs(before);
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
        remember("a", "default");
        request.setDegreeOfConcurrency(2);
        var before = request.getExecutionListener();
        LastRequests.tell(session);
        assertThat(request.getExecutionListener()).isSameAs(before);
    }

    @Test
    void nothingIsToldWhereThatIsUnwanted() throws Exception {
        request.getUserProperties().setProperty("runner.early-workers", "false");
        MavenSession session = session(project("a", true));
        remember("a", "default");
        var before = request.getExecutionListener();
        LastRequests.tell(session);
        assertThat(request.getExecutionListener()).isSameAs(before);
    }

    @Test
    void listenersFailureIsItsOwn() throws Exception {
        MavenProject project = project("a", true);
        MavenSession session = session(project);
        remember("a", "default");
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
        return event(project, (MojoExecution) null);
    }

    private static ExecutionEvent event(MavenProject project, String plugin, String goal) {
        Plugin declared = new Plugin();
        declared.setArtifactId(plugin);
        return event(project, new MojoExecution(declared, goal, "default-" + goal));
    }

    private static ExecutionEvent event(MavenProject project, MojoExecution execution) {
        return (ExecutionEvent) Proxy.newProxyInstance(
                LastRequestsTests.class.getClassLoader(),
                new Class<?>[] {ExecutionEvent.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getProject" -> project;
                    case "getMojoExecution" -> execution;
                    default -> null;
                });
    }

    private MavenProject project(String name, boolean tests) throws Exception {
        Build build = Poms.build(Poms.EXTENSION, Poms.SUREFIRE);
        Takeover.apply(build, TestPlugin.SUREFIRE);
        Path sources = directory.resolve("src-" + name);
        build.setTestSourceDirectory((tests ? Files.createDirectory(sources) : sources).toString());
        build.setOutputDirectory(directory.resolve("out-" + name + "/classes").toString());
        build.setTestOutputDirectory(directory.resolve("out-" + name + "/test-classes").toString());
        MavenProject project = new MavenProject();
        project.setArtifactId(name);
        project.setFile(directory.resolve(name).resolve("pom.xml").toFile());
        project.getModel().setBuild(build);
        return project;
    }

    @SuppressWarnings("deprecation")
    private MavenSession session(MavenProject... projects) {
        request.setBaseDirectory(directory.toFile());
        request.setExecutionListener(new AbstractExecutionListener() {
            @Override
            public void projectStarted(ExecutionEvent event) {
                heard.add(event.getProject().getArtifactId());
            }

            @Override
            public void mojoSucceeded(ExecutionEvent event) {
                heard.add(event.getMojoExecution().getGoal());
            }
        });
        MavenSession session = new MavenSession(null, new DefaultRepositorySystemSession(), request, null);
        session.setProjects(List.of(projects));
        session.setAllProjects(List.of(projects));
        return session;
    }
}
