package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.ConfigResolver;
import io.github.mvnrunner.engine.config.RequestReader;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.problem.ProblemText;
import io.github.mvnrunner.engine.problem.RunnerException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the settings of a run, and where each comes from. */
@Command(name = "show-config", description = "Shows the merged settings.", mixinStandardHelpOptions = true)
final class ShowConfigCommand implements Callable<Integer> {
    @Option(names = "--request", required = true, description = "The run request.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        try {
            RunRequest request = RequestReader.read(file);
            ConfigResolver.show(
                            request,
                            Options.of(request),
                            System.getenv(),
                            Runtime.getRuntime().availableProcessors())
                    .forEach(System.out::println);
            return new RunVerdict.Passed().exitCode();
        } catch (RunnerException e) {
            System.err.println(ProblemText.of(e.problems()));
            return new RunVerdict.Misconfigured().exitCode();
        }
    }
}
