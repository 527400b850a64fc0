package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.lifecycle.MavenExecutionPlan;
import org.apache.maven.lifecycle.internal.ExecutionPlanItem;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** What becomes of a reactor whose tests are to wait; a list of goals stands in for Maven's life cycles. */
class DeferralTests {
    private static final String INSTALL = "maven-install-plugin";

    private final List<String> said = new ArrayList<>();
    private final List<MojoExecution> plan = new ArrayList<>();
    private final Map<String, List<MojoExecution>> own = new HashMap<>();
    private final MavenSession session = session();
    private final ClassLoader maven = new URLClassLoader(new URL[0]);
    private ClassLoader plannedBy;

    @Test
    void testsWaitForTheLastModuleAndInstallingForThem() throws Exception {
        projects("a", "last");
        plan("test", "io.github.mvnrunner", "runner-maven-plugin", "test");
        plan("install", "org.apache.maven.plugins", INSTALL, "install");
        apply(ReactorMode.DEFERRED, "install");

        assertThat(said).containsExactly(MavenAdvice.deferred(WaitingTests.Way.AT_THE_END, "last"));
        assertThat(WaitingTests.of(session)).hasValueSatisfying(tests -> assertThat(tests.way()).isEqualTo(WaitingTests.Way.AT_THE_END));
        assertThat(awaits(0)).isEmpty();
        assertThat(awaits(1)).extracting(PluginExecution::getPhase).containsExactly("verify");
        assertThat(installs(0)).as("behind the verdict").isEmpty();
        assertThat(installs(1)).as("behind it by itself").containsExactly("install");
        assertThat(Postponed.of(session).publishes()).isTrue();
        assertThat(plannedBy).isSameAs(maven);
    }

    @Test
    void testsOverlapWhereThatIsAsked() throws Exception {
        projects("a", "last");
        plan("test", "io.github.mvnrunner", "runner-maven-plugin", "test");
        apply(ReactorMode.OVERLAPPED, "test");
        assertThat(WaitingTests.of(session)).hasValueSatisfying(tests -> assertThat(tests.way()).isEqualTo(WaitingTests.Way.BESIDE_THE_BUILD));
        assertThat(awaits(1)).extracting(PluginExecution::getPhase).containsExactly("test");
    }

    @Test
    void noModuleIsTheLastWhereMavenBuildsSeveralAtATime() throws Exception {
        projects("a", "last");
        session.getRequest().setDegreeOfConcurrency(2);
        apply(ReactorMode.DEFERRED, "install");
        assertThat(said)
                .containsExactly(MavenAdvice.notDeferred("Maven builds several modules at a time, which only overlapped allows"));
        assertLeftAlone();
    }

    @Test
    void modulesThatAreBuiltBesideEachOtherWaitForTheirOwnTests() throws Exception {
        projects("a", "reads", "last");
        session.getRequest().setDegreeOfConcurrency(2);
        plan("test", "io.github.mvnrunner", "runner-maven-plugin", "test");
        plan("install", "org.apache.maven.plugins", INSTALL, "install");
        only("a", "deploy", "demo", "upload-maven-plugin", "upload");
        only("reads", "package", "demo", "reads-maven-plugin", "read");
        apply(ReactorMode.OVERLAPPED, "deploy");

        assertThat(said)
                .containsExactly(
                        MavenAdvice.readBefore("reads", "reads-maven-plugin:read@default"),
                        MavenAdvice.deferred(WaitingTests.Way.BESIDE_THEIR_MODULE, "last"));
        assertThat(List.of(0, 1, 2))
                .extracting(project -> awaits(project).map(PluginExecution::getPhase).toList())
                .containsExactly(List.of("verify"), List.of(), List.of("verify"));
        assertThat(List.of(0, 1, 2)).as("behind the verdict by itself").allMatch(project -> installs(project).contains("install"));
    }

    @Test
    void nothingWaitsWhereSomethingElseWouldPublish() throws Exception {
        projects("a", "last");
        plan("test", "io.github.mvnrunner", "runner-maven-plugin", "test");
        plan("deploy", "demo", "upload-maven-plugin", "upload");
        apply(ReactorMode.DEFERRED, "deploy");
        assertThat(said).singleElement().asString().contains("each module's tests run in its own test phase", "upload-maven-plugin:upload");
        assertLeftAlone();
    }

    @Test
    void nothingWaitsWhereThePlanIsNotKnown() throws Exception {
        projects("a", "last");
        apply(ReactorMode.DEFERRED, "install", (proxy, method, arguments) -> {
            throw new IllegalStateException("no such plugin");
        });
        assertThat(said).singleElement().asString().contains("it isn't known what comes after them", "no such plugin");
        assertLeftAlone();
    }

    @Test
    void oneModuleHasNobodyToWaitFor() throws Exception {
        projects("only");
        apply(ReactorMode.DEFERRED, "install");
        assertThat(said).isEmpty();
        assertLeftAlone();
    }

    @Test
    void readerOfResultsKeepsTheTestsOfItsModuleWhereTheyAre() throws Exception {
        projects("a", "last");
        plan("test", "io.github.mvnrunner", "runner-maven-plugin", "test");
        only("a", "package", "demo", "reads-maven-plugin", "read");
        apply(ReactorMode.DEFERRED, "verify");
        assertThat(said).contains(MavenAdvice.readBefore("a", "reads-maven-plugin:read@default"));
        assertThat(waits(0)).isFalse();
    }

    @Test
    void readersInAllModulesAreAllThatIsSaid() throws Exception {
        projects("a", "last");
        plan("test", "io.github.mvnrunner", "runner-maven-plugin", "test");
        plan("package", "demo", "reads-maven-plugin", "read");
        apply(ReactorMode.DEFERRED, "install");
        assertThat(said).containsExactly(MavenAdvice.notDeferred("reads-maven-plugin:read@default may need their results"));
        assertLeftAlone();
    }

    @Test
    void nobodyWaitsForTestsThatOthersRun() throws Exception {
        projects("a", "last");
        plan("test", "org.apache.maven.plugins", "maven-surefire-plugin", "test");
        apply(ReactorMode.DEFERRED, "install");
        assertThat(said).isEmpty();
        assertLeftAlone();
    }

    private boolean waits(int project) {
        return WaitingTests.of(session)
                .orElseThrow()
                .add(session.getProjects().get(project), null, null, session);
    }

    private void assertLeftAlone() {
        assertThat(WaitingTests.of(session)).isEmpty();
        assertThat(installs(0)).containsExactly("install");
        assertThat(awaits(session.getProjects().size() - 1)).isEmpty();
    }

    private void apply(ReactorMode mode, String goal) {
        apply(mode, goal, (proxy, method, arguments) -> {
            plannedBy = Thread.currentThread().getContextClassLoader();
            String project = ((MavenSession) arguments[0]).getCurrentProject().getArtifactId();
            return new MavenExecutionPlan(
                    Stream.concat(plan.stream(), own.getOrDefault(project, List.of()).stream())
                            .map(ExecutionPlanItem::new)
                            .toList(),
                    null);
        });
    }

    private void apply(ReactorMode mode, String goal, InvocationHandler lifecycle) {
        session.getRequest().setGoals(List.of(goal));
        new Deferral(mode, session, proxy(LifecycleExecutor.class, lifecycle), maven, logger()).apply();
    }

    private Logger logger() {
        return proxy(Logger.class, (proxy, method, arguments) -> {
            if (method.getName().equals("info")) {
                said.add((String) arguments[0]);
            }
            return null;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Of one project only, behind what is of all. */
    private void only(String project, String phase, String group, String artifact, String goal) {
        own.put(project, List.of(execution(phase, group, artifact, goal)));
    }

    private void plan(String phase, String group, String artifact, String goal) {
        plan.add(execution(phase, group, artifact, goal));
    }

    private static MojoExecution execution(String phase, String group, String artifact, String goal) {
        Plugin plugin = new Plugin();
        plugin.setGroupId(group);
        plugin.setArtifactId(artifact);
        MojoExecution execution = new MojoExecution(plugin, goal, "default");
        execution.setLifecyclePhase(phase);
        return execution;
    }

    private void projects(String... artifacts) throws Exception {
        List<MavenProject> projects = new ArrayList<>();
        for (String artifact : artifacts) {
            Model model = new Model();
            model.setGroupId("g");
            model.setArtifactId(artifact);
            model.setVersion("1");
            model.setBuild(Poms.build(
                    Poms.plugin("<groupId>io.github.mvnrunner</groupId><artifactId>runner-maven-plugin</artifactId>"),
                    Poms.plugin("<artifactId>" + INSTALL + "</artifactId><executions><execution>"
                            + "<id>default</id><goals><goal>install</goal></goals></execution></executions>")));
            projects.add(new MavenProject(model));
        }
        session.setProjects(projects);
    }

    private Stream<PluginExecution> awaits(int project) {
        return RunnerPlugin.in(session.getProjects().get(project).getBuild()).getExecutions().stream()
                .filter(execution -> execution.getGoals().contains("await"));
    }

    private List<String> installs(int project) {
        return session.getProjects()
                .get(project)
                .getBuild()
                .getPluginsAsMap()
                .get("org.apache.maven.plugins:" + INSTALL)
                .getExecutionsAsMap()
                .get("default")
                .getGoals();
    }

    @SuppressWarnings("deprecation")
    private static MavenSession session() {
        return new MavenSession(null, new DefaultRepositorySystemSession(), new DefaultMavenExecutionRequest(), null);
    }
}
