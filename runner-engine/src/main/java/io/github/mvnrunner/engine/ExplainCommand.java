package io.github.mvnrunner.engine;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says of each selected test how it is run, and who said so. */
@Command(name = "explain", description = "Explains the settings of tests.", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Option(names = "--request", required = true, description = "The run request.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        return ListCommand.answer(file, ListCommand.Detail.SETTINGS);
    }
}
