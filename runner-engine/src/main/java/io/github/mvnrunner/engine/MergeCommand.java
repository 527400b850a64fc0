package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.RequestReader;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.event.FinalStatusLevel;
import io.github.mvnrunner.engine.event.OutputMode;
import io.github.mvnrunner.engine.event.OutputModes;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.StatusLevel;
import io.github.mvnrunner.engine.history.HistoryFile;
import io.github.mvnrunner.engine.problem.ProblemText;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.problem.RunnerException;
import io.github.mvnrunner.engine.problem.ShardProblem;
import io.github.mvnrunner.engine.report.Reporters;
import io.github.mvnrunner.engine.report.events.EventLogReporter;
import io.github.mvnrunner.engine.report.events.Replay;
import io.github.mvnrunner.engine.report.shards.JoinedRun;
import io.github.mvnrunner.engine.report.shards.Shard;
import io.github.mvnrunner.engine.report.shards.ShardCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Joins the reports of shards, and proves that they are the whole. */
@Command(
        name = "merge",
        description = "Joins what the shards of one build left, and fails if they are not the whole.",
        mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {
    private static final String NAME = "merged";

    @Option(names = "--request", required = true, description = "A request without modules: root, output directory, options.")
    private Path file = Path.of("");

    @Option(
            names = "--shards",
            required = true,
            split = ",",
            description = "Directories that hold what shards left; each may hold several.")
    private List<Path> directories = List.of();

    @Override
    public Integer call() {
        try {
            RunRequest request = RequestReader.read(file);
            EngineConfig config = EngineMain.config(request);
            List<Shard> shards = Shard.below(absolute(request)).stream()
                    .sorted(Comparator.comparing((Shard shard) -> shard.manifest().place())
                            .thenComparing(shard -> shard.manifest().shard()))
                    .toList();
            RunStats stats = join(request, config, shards);
            List<ShardProblem> problems = ShardCheck.of(shards);
            problems.forEach(problem -> System.err.println(ProblemText.of(new RunProblem.OfShards(problem))));
            return verdict(problems, stats).exitCode();
        } catch (RunnerException e) {
            return EngineMain.fail(ProblemText.of(e.problems()), new RunVerdict.Misconfigured());
        } catch (IOException e) {
            return EngineMain.fail(
                    ProblemText.of(new RunProblem.ReportNotWritable(file, String.valueOf(e))), new RunVerdict.Broken());
        }
    }

    private List<Path> absolute(RunRequest request) {
        return directories.stream().map(request.root()::resolve).toList();
    }

    private static RunVerdict verdict(List<ShardProblem> problems, RunStats stats) {
        if (!problems.isEmpty()) {
            return new RunVerdict.Misconfigured();
        }
        return stats.failures() > 0 ? new RunVerdict.Failed(stats.failures()) : new RunVerdict.Passed();
    }

    private static RunStats join(RunRequest request, EngineConfig config, List<Shard> shards) throws IOException {
        Path output = request.outputDirectory();
        List<StampedEvent> joined = JoinedRun.of(shards, NAME, output.resolve(NAME).resolve("surefire-reports"));
        HistoryFile history = Histories.of(request, config, System.getenv());
        new Replay(joined)
                .to(Histories.learning(
                        new Reporters(List.of(
                                new EventLogReporter(output), Reports.xml(output, config), console(request, config))),
                        history,
                        history.read(),
                        config));
        return ((RunEvent.RunFinished) joined.getLast().event()).stats();
    }

    /** Each shard has told its own tests; here only what is not passed is told again, below the summary. */
    private static RunReporter console(RunRequest request, EngineConfig config) {
        OutputModes silent = new OutputModes(OutputMode.NEVER, OutputMode.NEVER);
        return Reports.own(request, config, System.out, StatusLevel.NONE, FinalStatusLevel.FLAKY, silent);
    }
}
