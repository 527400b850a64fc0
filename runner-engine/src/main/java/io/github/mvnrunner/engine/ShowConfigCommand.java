package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.ConfigResolver;
import io.github.mvnrunner.engine.config.RequestReader;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.problem.ProblemText;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.problem.RunnerException;
import java.io.IOException;
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
            ConfigResolver.writeSchema(request.outputDirectory());
            return new RunVerdict.Passed().exitCode();
        } catch (IOException e) {
            System.err.println(ProblemText.of(new RunProblem.ReportNotWritable(file, String.valueOf(e))));
            return new RunVerdict.Broken().exitCode();
        } catch (RunnerException e) {
            System.err.println(ProblemText.of(e.problems()));
            return new RunVerdict.Misconfigured().exitCode();
        }
    }
}
