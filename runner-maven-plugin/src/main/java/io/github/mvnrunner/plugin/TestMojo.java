package io.github.mvnrunner.plugin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Runs the tests of one module, in place of {@code surefire:test}.
 *
 * <p>Which tests run, and how, stands where it always stood: in the configuration of maven-surefire-plugin and in its
 * user properties such as {@code -Dtest}. With {@code <extensions>true</extensions>} this goal is bound by itself.
 */
@Mojo(
        name = "test",
        defaultPhase = LifecyclePhase.TEST,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class TestMojo extends RunnerMojo {
    /**
     * Id of the execution of maven-surefire-plugin whose configuration counts. Set by itself when the plugin takes
     * over more than one execution.
     */
    @Parameter(defaultValue = "default-test")
    private String surefireExecution;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Inject
    public TestMojo(
            RepositorySystem repositories,
            ToolchainManager toolchains,
            LifecycleExecutor lifecycle,
            BuildPluginManager plugins) {
        super(new Components(repositories, toolchains, lifecycle, plugins));
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (!TestPlugin.SUREFIRE.active(project.getBuild()).isEmpty()) {
            getLog().warn(MavenAdvice.surefireRunsToo(project.getArtifactId()));
        }
        tellFailure();
        TestExecution execution = new TestExecution(TestPlugin.SUREFIRE, surefireExecution);
        Optional<SpecifiedTests> reactor = SpecifiedTests.of(session());
        ModuleTests tests = tests(project, execution);
        if (tests instanceof ModuleTests.Present present) {
            if (!waits(present, execution)) {
                run(List.of(present), place(project, execution), reactor);
            }
        } else if (tests instanceof ModuleTests.Delegated delegated) {
            reactor.ifPresent(SpecifiedTests::ran); // it says itself what it misses
            UselessExpectations.of(session()).ifPresent(UselessExpectations::leftOut);
            delegate(project, execution, "test", delegated.reason());
        } else if (tests instanceof ModuleTests.Absent absent) {
            getLog().info(absent.reason());
        } else {
            UselessExpectations.of(session()).ifPresent(UselessExpectations::leftOut);
            getLog().info(MavenAdvice.SKIPPED);
        }
        settle(reactor);
    }

    private boolean waits(ModuleTests.Present tests, TestExecution execution) {
        boolean waits = WaitingTests.of(session())
                .filter(all -> all.add(project, new TestQueue.Waiting(tests, place(project, execution)), this::run, session()))
                .isPresent();
        if (waits) {
            getLog().info(MavenAdvice.waits(WaitingTests.of(session()).orElseThrow().way()));
        }
        return waits;
    }

    /** Runs tests of several modules, whichever project Maven is at by then. */
    private void run(List<TestQueue.Waiting> tests) throws TestQueue.Failed {
        List<ModuleTests.Present> modules = tests.stream().map(TestQueue.Waiting::tests).toList();
        Set<String> failed = Set.of();
        try {
            End end = together(tests);
            failed = end.failed();
            new Verdict(modules, getLog(), SpecifiedTests.of(session())).apply(end.code(), end.request(), end.errors(), failed);
        } catch (MojoExecutionException | MojoFailureException e) {
            throw new TestQueue.Failed(failed, e);
        }
    }

    /** What failed while Maven went on ends the build here, as it would have ended it before. */
    private void tellFailure() throws MojoExecutionException, MojoFailureException {
        try {
            Optional<WaitingTests> waiting = WaitingTests.of(session()).filter(any -> !FailedModules.othersGoOn(session()));
            if (waiting.isPresent()) {
                waiting.get().judgedWith(project).tell();
            }
        } catch (MojoExecutionException | MojoFailureException e) {
            throw e;
        } catch (Exception e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** Nothing matched in the whole reactor: said by the last module, if there is one, else at the end of the build. */
    private void settle(Optional<SpecifiedTests> reactor) throws MojoFailureException {
        Optional<String> unmatched = reactor.filter(any -> WaitingTests.of(session()).isEmpty())
                .filter(any -> SpecifiedTests.isLast(project, session()))
                .flatMap(SpecifiedTests::verdict);
        if (unmatched.isPresent()) {
            throw new MojoFailureException(unmatched.get());
        }
    }
}
