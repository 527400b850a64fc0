package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
 * Runs the integration tests of one module, in place of {@code failsafe:integration-test}.
 *
 * <p>Tests that fail don't fail the build here, so that phase {@code post-integration-test} can clean up. They are
 * written down in {@code failsafe-summary.xml}, which {@code runner:verify} judges. As an extension of the build, the
 * plugin binds both goals by itself wherever the POM has them of maven-failsafe-plugin.
 */
@Mojo(
        name = "integration-test",
        defaultPhase = LifecyclePhase.INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class IntegrationTestMojo extends RunnerMojo {
    private static final String IN_PROGRESS = "runner.failsafe.inProgress";

    /**
     * Id of the execution of maven-failsafe-plugin whose configuration counts. Set by itself when the plugin takes it
     * over.
     */
    @Parameter(defaultValue = "default")
    private String failsafeExecution;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Inject
    public IntegrationTestMojo(
            RepositorySystem repositories,
            ToolchainManager toolchains,
            LifecycleExecutor lifecycle,
            BuildPluginManager plugins) {
        super(new Components(repositories, toolchains, lifecycle, plugins));
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        TestExecution execution = new TestExecution(TestPlugin.FAILSAFE, failsafeExecution);
        ModuleTests tests = tests(project, execution);
        UselessExpectations.of(session()).ifPresent(all -> all.integrates(project));
        if (tests instanceof ModuleTests.Present present) {
            conclude(run(present, execution), context(project).summaryFile(execution));
        } else if (tests instanceof ModuleTests.Delegated delegated) {
            UselessExpectations.of(session()).ifPresent(UselessExpectations::leftOut);
            delegate(project, execution, "integration-test", delegated.reason());
        } else if (tests instanceof ModuleTests.Absent absent) {
            getLog().info(absent.reason());
        } else {
            UselessExpectations.of(session()).ifPresent(UselessExpectations::leftOut);
            getLog().info(MavenAdvice.SKIPPED);
        }
    }

    private FailsafeSummary run(ModuleTests.Present tests, TestExecution execution)
            throws MojoExecutionException, MojoFailureException {
        End end = end(List.of(tests), place(project, execution));
        Optional<String> failure = failure(tests, end);
        try {
            FailsafeSummary summary = EventCounts.of(end.events(), failure);
            return switch (EngineExit.of(end.code())) {
                case TESTS_FAILED -> summary.failed();
                case TIMED_OUT -> summary.timedOut();
                case PASSED, NOTHING_RUN, NOTHING_SELECTED, CANCELLED, SETUP_SCRIPT_FAILED, SET_UP_REFUSED, GIVEN_UP, BROKEN, DIED ->
                    summary;
            };
        } catch (IOException e) {
            throw new MojoExecutionException(MavenAdvice.notRead(end.events(), e), e);
        }
    }

    /** What is no matter of tests; what stopped the run before it began ends the build at once. */
    private Optional<String> failure(ModuleTests.Present tests, End end)
            throws MojoExecutionException, MojoFailureException {
        return switch (EngineExit.of(end.code())) {
            case PASSED, TESTS_FAILED, TIMED_OUT -> Optional.empty();
            case NOTHING_RUN, SET_UP_REFUSED -> {
                new Verdict(List.of(tests), getLog(), Optional.empty()).apply(end.code(), end.request(), end.errors(), Set.of());
                yield Optional.empty();
            }
            case NOTHING_SELECTED -> {
                getLog().info(MavenAdvice.NONE_SELECTED_HERE); // what is selected may be unit tests
                yield Optional.empty();
            }
            case CANCELLED -> Optional.of(MavenAdvice.CANCELLED);
            case SETUP_SCRIPT_FAILED -> Optional.of(MavenAdvice.SETUP_SCRIPT_FAILED);
            case GIVEN_UP -> Optional.of(MavenAdvice.givenUp(end.errors()));
            case BROKEN -> Optional.of(MavenAdvice.broken(end.errors(), end.request()));
            case DIED -> Optional.of(MavenAdvice.died(end.code(), end.errors(), end.request()));
        };
    }

    /** Several executions of one build add up in one summary; that of an earlier build is not theirs. */
    @SuppressWarnings("unchecked")
    private void conclude(FailsafeSummary summary, Path file) throws MojoExecutionException {
        Map<Object, Object> ofThisBuild = getPluginContext();
        boolean first = ofThisBuild.put(IN_PROGRESS + file, Boolean.TRUE) == null;
        try {
            if (first) {
                Files.deleteIfExists(file);
            }
            if (!summary.isEmpty()) {
                (Files.exists(file) ? summary.plus(FailsafeSummary.read(file)) : summary).write(file);
            }
        } catch (IOException e) {
            throw new MojoExecutionException(MavenAdvice.notWritten("The summary", file, e), e);
        }
    }
}
