package io.github.mvnrunner.plugin;

import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Joins the reports of shards, and fails if they are not the whole.
 *
 * <p>A shard is a run with {@code -Drunner.partition}. What all of them left is joined to one {@code junit.xml}, one
 * {@code events.jsonl} and Surefire's files in {@code target/runner/merged}. The build fails if a test was run by no shard
 * or by several, if shards don't belong together, and if tests failed. Nothing is compiled, and no test is run.
 */
@Mojo(name = "merge", aggregator = true, threadSafe = true)
public final class MergeMojo extends RunnerMojo {
    /**
     * Directories that hold what shards left, separated by commas; relative to where {@code .mvn} stands. Each may hold
     * any number of shards, at any depth.
     */
    @Parameter(property = "runner.shards", required = true)
    private String shards;

    @Inject
    public MergeMojo(
            RepositorySystem repositories,
            ToolchainManager toolchains,
            LifecycleExecutor lifecycle,
            BuildPluginManager plugins) {
        super(new Components(repositories, toolchains, lifecycle, plugins));
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Path output = ExecutionRoot.output(session());
        Path merged = output.resolve("merged");
        Place place = new Place(
                session().getTopLevelProject(), output, "merge.jsonl", RerunCommand.of("runner:run", session()));
        End end = tell(place, request -> EngineCommand.merge(shards, request));
        apply(EngineExit.of(end.code()), end, merged);
    }

    private void apply(EngineExit exit, End end, Path output) throws MojoExecutionException, MojoFailureException {
        switch (exit) {
            case PASSED -> getLog().info(MavenAdvice.merged(output));
            case TESTS_FAILED -> throw new MojoFailureException(MavenAdvice.testsFailed(List.of(output)));
            case SET_UP_REFUSED -> throw new MojoExecutionException(MavenAdvice.shardsRefused(end.errors()));
            case DIED -> throw new MojoExecutionException(MavenAdvice.died(end.code(), end.errors(), end.request()));
            case BROKEN, GIVEN_UP, NOTHING_RUN, NOTHING_SELECTED, SETUP_SCRIPT_FAILED, CANCELLED, TIMED_OUT ->
                throw new MojoExecutionException(MavenAdvice.broken(end.errors(), end.request()));
        }
    }
}
