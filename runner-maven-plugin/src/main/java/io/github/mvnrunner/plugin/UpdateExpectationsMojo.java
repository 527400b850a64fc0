package io.github.mvnrunner.plugin;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Brings {@code .mvn/runner-expectations.toml} up to date with how the last run ended.
 *
 * <p>Entries whose tests all passed go, those whose tests ended otherwise say so, and tests that failed without an entry get
 * one at the end. Comments and order are kept. No test is run; what is read is what the last run of each module left, of unit
 * tests and of integration tests, under each profile, or under {@code runner.profile} alone if that is given.
 */
@Mojo(name = "update-expectations", aggregator = true, threadSafe = true)
public final class UpdateExpectationsMojo extends RunnerMojo {
    /** Prints what the file would say, and writes nothing. */
    @Parameter(property = "runner.dry-run", defaultValue = "false")
    private boolean dryRun;

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
                                .flatMap(project -> outputs(Path.of(project.getBuild().getDirectory()))))
                .distinct()
                .map(Path::toString)
                .collect(Collectors.joining(","));
        List<String> more = new ArrayList<>();
        if (session().getUserProperties().getProperty("runner.profile") == null) {
            more.add("--all-profiles");
        }
        if (dryRun) {
            more.add("--dry-run");
        }
        End end = tell(place, request -> EngineCommand.updateExpectations(runs, more, request));
        if (EngineExit.of(end.code()) != EngineExit.PASSED) {
            throw new MojoExecutionException(MavenAdvice.setUpRefused(end.errors(), end.request()));
        }
    }

    /** Each execution of a module has a directory of its own. */
    private static Stream<Path> outputs(Path target) {
        File[] runs = target.toFile().listFiles((directory, name) -> name.equals("runner") || name.startsWith("runner-"));
        return Stream.of(runs == null ? new File[0] : runs).map(File::toPath);
    }
}
