package io.github.mvnrunner.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Runs the tests of all modules of the reactor as one run.
 *
 * <p>Compiles what is needed first. There is one schedule over all modules, one summary and one verdict;
 * {@code -pl} and {@code -am} narrow it as usual.
 */
@Mojo(
        name = "run",
        aggregator = true,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_TEST_CLASSES)
public final class RunMojo extends RunnerMojo {
    @Inject
    public RunMojo(
            RepositorySystem repositories,
            ToolchainManager toolchains,
            LifecycleExecutor lifecycle,
            BuildPluginManager plugins) {
        super(new Components(repositories, toolchains, lifecycle, plugins));
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Unreached.refuse(session());
        List<ModuleTests.Present> modules = new ArrayList<>();
        Optional<MojoFailureException> failure = Optional.empty();
        for (MavenProject project : session().getProjects()) {
            for (String id : TestExecutions.of(project.getBuild())) {
                TestExecution execution = new TestExecution(TestPlugin.SUREFIRE, id);
                ModuleTests tests = tests(project, execution);
                if (tests instanceof ModuleTests.Present present) {
                    modules.add(present);
                } else if (tests instanceof ModuleTests.Delegated delegated) {
                    Optional<MojoFailureException> later = failureOf(project, execution, delegated.reason());
                    failure = failure.or(() -> later);
                } else if (tests instanceof ModuleTests.Absent absent) {
                    getLog().info(project.getArtifactId() + ": " + absent.reason());
                } else {
                    getLog().info(project.getArtifactId() + ": " + MavenAdvice.SKIPPED);
                }
            }
        }
        if (modules.isEmpty()) {
            getLog().info(MavenAdvice.NO_TESTS);
        } else {
            run(modules, place(), Optional.empty());
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    /** Failures of delegated tests wait for the run of all others. */
    private Optional<MojoFailureException> failureOf(MavenProject project, TestExecution execution, String reason)
            throws MojoExecutionException {
        try {
            delegate(project, execution, "test", reason);
            return Optional.empty();
        } catch (MojoFailureException e) {
            return Optional.of(e);
        }
    }

    private Place place() {
        return new Place(
                session().getTopLevelProject(),
                ExecutionRoot.output(session()),
                "request.jsonl",
                RerunCommand.of("runner:run", session()));
    }
}
