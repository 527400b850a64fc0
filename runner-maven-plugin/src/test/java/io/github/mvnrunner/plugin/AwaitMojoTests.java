package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.lifecycle.MavenExecutionPlan;
import org.apache.maven.lifecycle.internal.ExecutionPlanItem;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At the end of a reactor: the tests, their verdict, and only then what was put off. */
class AwaitMojoTests {
    private static final String INSTALL = "maven-install-plugin";

    private final List<String> done = new ArrayList<>();
    private final MavenSession session = session();
    private final MavenProject project = new MavenProject();
    private final MavenProject other = new MavenProject();
    private WaitingTests.Way way = WaitingTests.Way.AT_THE_END;
    private AwaitMojo mojo;

    @BeforeEach
    void putOff() throws Exception {
        project.setGroupId("g");
        project.setArtifactId("a");
        project.setVersion("1");
        project.getModel()
                .setBuild(Poms.build(Poms.plugin("<artifactId>" + INSTALL + "</artifactId><version>3</version><executions>"
                        + "<execution><id>default</id><goals><goal>install</goal></goals></execution></executions>")));
        other.setArtifactId("b");
        session.setProjects(List.of(project, other));
        SpecifiedTests.begin(session);
        Postponed.begin(session)
                .postpone(
                        project,
                        List.of(new LifeCycleTail.Step(
                                Optional.of("install"), "org.apache.maven.plugins:" + INSTALL, "install", "default")));
        mojo = new AwaitMojo(
                proxy(LifecycleExecutor.class, (proxy, method, arguments) -> planned()),
                proxy(BuildPluginManager.class, (proxy, method, arguments) -> done.add("install")));
        mojo.setLog(proxy(Log.class, (proxy, method, arguments) -> done.add(method.getName() + ": " + arguments[0])));
        set("session", session);
        set("project", project);
    }

    @Test
    void whatWasPutOffFollowsTheTests() throws Exception {
        waiting(tests -> done.add("tests"));
        mojo.execute();
        assertThat(done).containsExactly("tests", "install");
        assertThat(Postponed.of(session).publishes()).isFalse();
    }

    @Test
    void nothingIsPublishedAfterAFailure() {
        MojoFailureException red = new MojoFailureException("red");
        session.setCurrentProject(session.getProjects().get(1));
        waiting(tests -> {
            throw new TestQueue.Failed(Set.of("g:a"), red);
        });
        assertThatThrownBy(mojo::execute).isSameAs(red);
        assertThat(done).isEmpty();
        assertThat(Postponed.of(session).publishes()).as("the end of the build tells").isTrue();
        assertThat(session.getResult().getBuildSummary(project)).as("it is the one to blame").isNotNull();
        assertThat(session.getCurrentProject()).isSameAs(project);
    }

    @Test
    void nothingIsPublishedAfterADefectEither() {
        waiting(tests -> {
            throw new IllegalStateException("broken");
        });
        assertThatExceptionOfType(MojoExecutionException.class).isThrownBy(mojo::execute).withMessage("broken");
        assertThat(done).doesNotContain("install");
    }

    @Test
    void nothingIsPublishedAfterASelectionThatMatchedNothing() {
        waiting(tests -> SpecifiedTests.of(session).orElseThrow().unmatched("no such test"));
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(mojo::execute).withMessage("no such test");
        assertThat(done).doesNotContain("install");
    }

    @Test
    void whoTypesItWhereNothingWaitsIsTold() throws Exception {
        mojo.execute();
        assertThat(done).containsExactly("info: " + MavenAdvice.NOTHING_WAITS);
    }

    @Test
    void moduleBesideOthersWaitsForItsOwnTestsOnly() throws Exception {
        way = WaitingTests.Way.BESIDE_THEIR_MODULE;
        CountDownLatch never = new CountDownLatch(1);
        waiting(tests -> done.add("tests"));
        add(other, tests -> assertThatThrownBy(never::await).isInstanceOf(InterruptedException.class));
        mojo.execute();
        assertThat(done).as("those of the other one still run").containsExactly("tests", "install");
        for (WaitingTests.Part part : WaitingTests.of(session).orElseThrow().all()) {
            part.cancel();
        }
    }

    @Test
    void moduleBesideOthersRunsItsOwnReportsOnly() throws Exception {
        way = WaitingTests.Way.BESIDE_THEIR_MODULE;
        set("project", other);
        waiting(tests -> done.add("tests of a"));
        mojo.execute();
        assertThat(done).doesNotContain("install");
        assertThat(Postponed.of(session).publishes()).isTrue();
    }

    @Test
    void failureOfAModuleBesideOthersIsItsOwn() throws Exception {
        way = WaitingTests.Way.BESIDE_THEIR_MODULE;
        MojoFailureException red = new MojoFailureException("red");
        waiting(tests -> {});
        add(other, tests -> {
            throw new TestQueue.Failed(Set.of("g:b"), red);
        });
        mojo.execute();
        set("project", other);
        assertThatThrownBy(mojo::execute).isSameAs(red);
        assertThat(session.getResult().getBuildSummary(project)).isNull();
    }

    private void set(String parameter, Object value) throws ReflectiveOperationException {
        Field field = AwaitMojo.class.getDeclaredField(parameter);
        field.setAccessible(true); // as Maven does
        field.set(mojo, value);
    }

    private void waiting(TestQueue.Batch batch) {
        WaitingTests.begin(session, Set.of(project.getId(), other.getId()), way);
        add(project, batch);
    }

    private void add(MavenProject whose, TestQueue.Batch batch) {
        WaitingTests.of(session)
                .orElseThrow()
                .add(whose, new TestQueue.Waiting(Modules.module(), new RunnerMojo.Place(whose, null, "", "")), batch, session);
    }

    private static MavenExecutionPlan planned() {
        return new MavenExecutionPlan(List.of(new ExecutionPlanItem(new MojoExecution(null, "install", "default"))), null);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            Object result = handler.invoke(proxy, method, arguments);
            return method.getReturnType() == void.class ? null : result;
        }));
    }

    @SuppressWarnings("deprecation")
    private static MavenSession session() {
        return new MavenSession(
                null,
                new DefaultRepositorySystemSession(),
                new DefaultMavenExecutionRequest(),
                new DefaultMavenExecutionResult());
    }
}
