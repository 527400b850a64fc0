package io.github.mvnrunner.plugin;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Brings {@code .mvn/runner-expectations.toml} up to date with how the last run ended.
 *
 * <p>Entries whose tests all passed go, those whose tests ended otherwise say so, and tests that failed without an entry get
 * one at the end. Comments and order are kept. No test is run; what is read is what the last run of the profile left.
 */
@Mojo(name = "update-expectations", aggregator = true, threadSafe = true)
public final class UpdateExpectationsMojo extends RunnerMojo {
    @Inject
    public UpdateExpectationsMojo(
            RepositorySystem repositories,
            ToolchainManager toolchains,
            LifecycleExecutor lifecycle,
            BuildPluginManager plugins) {
        super(new Components(repositories, toolchains, lifecycle, plugins));
    }

    @Override
    public void execute() throws MojoExecutionException {
        Path output = ExecutionRoot.output(session());
        Place place = new Place(
                session().getTopLevelProject(),
                output,
                "update-expectations.jsonl",
                RerunCommand.of("runner:run", session()));
        String runs = Stream.concat(
                        Stream.of(output),
                        session().getProjects().stream()
                                .map(project -> Path.of(project.getBuild().getDirectory(), "runner")))
                .distinct()
                .map(Path::toString)
                .collect(Collectors.joining(","));
        End end = tell(place, request -> EngineCommand.updateExpectations(runs, request));
        if (EngineExit.of(end.code()) != EngineExit.PASSED) {
            throw new MojoExecutionException(MavenAdvice.setUpRefused(end.errors(), end.request()));
        }
    }
}
