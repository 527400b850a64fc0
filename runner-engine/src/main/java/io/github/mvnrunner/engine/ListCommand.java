package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.ListFormat;
import io.github.mvnrunner.engine.config.Listing;
import io.github.mvnrunner.engine.config.RequestReader;
import io.github.mvnrunner.engine.config.RunIgnored;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.history.RunHistory;
import io.github.mvnrunner.engine.problem.ProblemText;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.problem.RunnerException;
import io.github.mvnrunner.engine.report.AtomicFile;
import io.github.mvnrunner.engine.report.list.ListJson;
import io.github.mvnrunner.engine.report.list.ListText;
import io.github.mvnrunner.engine.report.list.ListedModule;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the tests that a request selects, and runs none. */
@Command(name = "list", description = "Lists the tests of a request.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    @Option(names = "--request", required = true, description = "The run request.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        return answer(file, Detail.TESTS);
    }

    /** What is told of tests. */
    enum Detail {
        /** Which there are. */
        TESTS,
        /** How each is run. */
        SETTINGS
    }

    static int answer(Path file, Detail detail) throws InterruptedException {
        try {
            RunRequest request = RequestReader.read(file);
            EngineConfig config = EngineMain.config(request);
            return list(request.under(config), config, detail, System.getenv(), System.out, System.err)
                    .exitCode();
        } catch (RunnerException e) {
            System.err.println(ProblemText.of(e.problems()));
            return verdict(e).exitCode();
        } catch (IOException e) {
            System.err.println(ProblemText.of(new RunProblem.ReportNotWritable(file, String.valueOf(e))));
            return new RunVerdict.Broken().exitCode();
        }
    }

    /** What a worker can't tell is no fault of the configuration. */
    private static RunVerdict verdict(RunnerException e) {
        boolean workers = e.problems().stream()
                .anyMatch(problem -> problem instanceof RunProblem.DiscoveryFailed
                        || problem instanceof RunProblem.JvmRefused
                        || problem instanceof RunProblem.WorkerCannotStart);
        return workers ? new RunVerdict.GivenUp() : new RunVerdict.Misconfigured();
    }

    static RunVerdict list(
            RunRequest request,
            EngineConfig config,
            Detail detail,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err)
            throws InterruptedException, IOException {
        RunHistory history = Histories.of(request, config, environment).read();
        TestListing.Found found;
        try (TestDiscovery workers = new TestDiscovery(request, config, environment)) {
            TestListing.Trees trees = Histories.trees(request, config, environment)
                    .filter(_ -> config.narrowing().runIgnored() == RunIgnored.DEFAULT) // else conditions are asked
                    .<TestListing.Trees>map(cache -> new RememberedTrees(workers, cache, request, environment))
                    .orElse(workers);
            found = new TestListing(request, config, history, detail, trees).find();
        }
        write(text(config.listing(), detail, found.modules()), request, config.listing(), out);
        found.modules().forEach(module -> module.unloadable().forEach(each -> err.println(
                "[WARNING] " + module.name() + ": " + each.selector() + " can't be looked into: " + each.reason())));
        List<RunProblem> problems = new ArrayList<>(found.selections().errors());
        if (found.selected() == 0) {
            problems.addAll(found.selections().hints());
        }
        problems.forEach(problem -> err.println(ProblemText.of(problem)));
        if (found.selected() == 0) {
            return NothingRun.verdict(config, err::println);
        }
        boolean minds = request.modules().stream().anyMatch(module -> module.failIfNoSpecifiedTests());
        int unmatched = found.selections().errors().size();
        return minds && unmatched > 0 ? new RunVerdict.Failed(unmatched) : new RunVerdict.Passed();
    }

    private static List<String> text(Listing listing, Detail detail, List<ListedModule> modules) {
        if (detail == Detail.SETTINGS && listing.format() != ListFormat.JSON) {
            return ListText.settings(modules);
        }
        return switch (listing.format()) {
            case TREE -> ListText.tree(modules);
            case PLAIN -> ListText.plain(modules);
            case JSON -> List.of(ListJson.text(modules));
        };
    }

    private static void write(List<String> lines, RunRequest request, Listing listing, PrintStream out)
            throws IOException {
        if (listing.file().isPresent()) {
            new AtomicFile(request.root().resolve(listing.file().get())).write(String.join("\n", lines) + "\n");
        } else {
            lines.forEach(out::println);
        }
    }
}
