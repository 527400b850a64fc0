package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.RequestReader;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.problem.ProblemText;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.problem.RunnerException;
import io.github.mvnrunner.engine.report.AtomicFile;
import io.github.mvnrunner.engine.report.ExpectationUpdate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes into the file of expectations what the last runs have shown. */
@Command(
        name = "update-expectations",
        description = "Brings .mvn/runner-expectations.toml up to date with the last run's events.",
        mixinStandardHelpOptions = true)
final class UpdateExpectationsCommand implements Callable<Integer> {
    @Option(names = "--request", required = true, description = "A request without modules: root and output directory.")
    private Path file = Path.of("");

    @Option(
            names = "--runs",
            required = true,
            split = ",",
            description = "Output directories of the runs; those without events are passed over.")
    private List<Path> runs = List.of();

    @Option(names = "--all-profiles", description = "Reads the runs of all profiles, not only of the request's.")
    private boolean allProfiles;

    @Option(names = "--dry-run", description = "Prints the new text, and writes nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        try {
            RunRequest request = RequestReader.read(file);
            EngineConfig config = EngineMain.config(request);
            List<StampedEvent> events =
                    new LastRuns(runs, allProfiles ? Optional.empty() : Optional.of(config.profile())).events();
            if (events.isEmpty()) {
                return EngineMain.fail(
                        ProblemText.of(new RunProblem.NoRunToLearnFrom(runs)), new RunVerdict.Misconfigured());
            }
            Path expectations = request.root().resolve(".mvn/runner-expectations.toml");
            String text = Files.exists(expectations) ? Files.readString(expectations) : "";
            ExpectationUpdate.Proposal proposal = ExpectationUpdate.of(text, events);
            write(expectations, proposal);
            return new RunVerdict.Passed().exitCode();
        } catch (RunnerException e) {
            return EngineMain.fail(ProblemText.of(e.problems()), new RunVerdict.Misconfigured());
        } catch (IOException e) {
            return EngineMain.fail(
                    ProblemText.of(new RunProblem.ReportNotWritable(file, String.valueOf(e))), new RunVerdict.Broken());
        }
    }

    private void write(Path file, ExpectationUpdate.Proposal proposal) throws IOException {
        if (proposal.changes().isEmpty()) {
            System.out.println("All ended as " + file.getFileName() + " expects; nothing to change.");
            return;
        }
        if (dryRun) {
            System.out.println("Would change " + file + ":");
            proposal.changes().forEach(change -> System.out.println("  " + change));
            System.out.println();
            System.out.print(proposal.text());
            return;
        }
        new AtomicFile(file).write(proposal.text());
        System.out.println("Changed " + file + ":");
        proposal.changes().forEach(change -> System.out.println("  " + change));
    }
}
