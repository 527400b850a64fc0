package io.github.mvnrunner.plugin;

import java.util.List;
import java.util.Optional;
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
        TestExecution execution = new TestExecution(TestPlugin.SUREFIRE, surefireExecution);
        Optional<SpecifiedTests> reactor = SpecifiedTests.of(session());
        ModuleTests tests = tests(project, execution);
        if (tests instanceof ModuleTests.Present present) {
            run(List.of(present), place(project, execution), reactor);
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

    /** Nothing matched in the whole reactor: said by the last module, if there is one, else at the end of the build. */
    private void settle(Optional<SpecifiedTests> reactor) throws MojoFailureException {
        Optional<String> unmatched = reactor.filter(any -> SpecifiedTests.isLast(project, session()))
                .flatMap(SpecifiedTests::verdict);
        if (unmatched.isPresent()) {
            throw new MojoFailureException(unmatched.get());
        }
    }
}
