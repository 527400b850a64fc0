package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.ConfigResolver;
import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.RequestReader;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.fork.early.EarlyWorkers;
import io.github.mvnrunner.engine.history.HistoryFile;
import io.github.mvnrunner.engine.history.RunHistory;
import io.github.mvnrunner.engine.platform.Keyboard;
import io.github.mvnrunner.engine.platform.OwnProcess;
import io.github.mvnrunner.engine.platform.ProcessSpawner;
import io.github.mvnrunner.engine.platform.RunFolder;
import io.github.mvnrunner.engine.platform.SlotLocks;
import io.github.mvnrunner.engine.problem.ProblemText;
import io.github.mvnrunner.engine.problem.RunProblem;
import io.github.mvnrunner.engine.problem.RunnerException;
import io.github.mvnrunner.engine.report.Reporters;
import io.github.mvnrunner.engine.report.events.EventLogReader;
import io.github.mvnrunner.engine.report.events.Replay;
import io.github.mvnrunner.engine.time.TimeSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine;

/** Starts the engine from its command line. */
@Command(
        name = "runner-engine",
        description = "Runs the tests of a Maven build in worker JVMs.",
        subcommands = {
            EngineMain.Run.class,
            EngineMain.Report.class,
            ListCommand.class,
            ShowConfigCommand.class,
            ExplainCommand.class,
            MergeCommand.class,
            UpdateExpectationsCommand.class
        },
        mixinStandardHelpOptions = true)
public final class EngineMain {
    /** Set where the JVM records what it loads, which it writes in an orderly exit alone. */
    private static final String RECORDED = "mvnrunner.recorded";

    EngineMain() {}

    /** Runs a command and exits with its verdict's code. */
    public static void main(String[] arguments) {
        int code = code(arguments);
        System.out.flush();
        System.err.flush();
        if (Boolean.getBoolean(RECORDED)) {
            OwnProcess.fallSilent(); // the JVM tells on standard output what it recorded
            System.exit(code);
        }
        OwnProcess.leave(code);
    }

    /** What the plugin asks for most goes without a library whose loading takes longer than the rest of the start. */
    private static int code(String[] arguments) {
        try {
            List<String> all = List.of(arguments);
            if (all.equals(List.of("run", "--standby"))) {
                return Run.standBy();
            }
            return all.size() == 3 && all.subList(0, 2).equals(List.of("run", "--request"))
                    ? Run.run(Path.of(all.get(2)))
                    : new CommandLine(new EngineMain()).execute(arguments);
        } catch (InterruptedException | RuntimeException e) {
            e.printStackTrace();
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    @Command(name = "run", description = "Runs one request.", mixinStandardHelpOptions = true)
    static final class Run implements Callable<Integer> {
        @ArgGroup(multiplicity = "1")
        private Origin origin = new Origin();

        /** Where the request comes from. */
        static final class Origin {
            @Option(
                    names = "--request",
                    description = "The run request, a file as docs/request-format.md describes.")
            private @Nullable Path file;

            @Option(
                    names = "--standby",
                    description = "Starts ahead of time, and takes one request after another from standard input.")
            private boolean standby;
        }

        @Override
        public Integer call() throws InterruptedException {
            Path file = origin.file;
            return file == null ? standBy() : run(file);
        }

        private static int standBy() throws InterruptedException {
            return new StandbyEngine(StandardInput.of(System.in), Boolean.getBoolean(RECORDED), Run::run).serve();
        }

        private static int run(Path file) throws InterruptedException {
            return run(file, StandardInput.of(System.in), new EarlyWorkers());
        }

        private static int run(Path file, StandardInput input, EarlyWorkers early) throws InterruptedException {
            try {
                RunRequest request = RequestReader.read(file);
                EngineConfig config = config(request);
                if (config.pauses() && (keys(request, config) == Machine.Keys.LEFT_ALONE || !Keyboard.possible())) {
                    throw new RunnerException(new RunProblem.NobodyToAnswer());
                }
                return run(request.under(config), config, input, early);
            } catch (RunnerException e) {
                return fail(ProblemText.of(e.problems()), new RunVerdict.Misconfigured());
            }
        }

        private static int run(RunRequest request, EngineConfig config, StandardInput input, EarlyWorkers early)
                throws InterruptedException {
            try (Machine machine = new Machine(keys(request, config), input)) {
                HistoryFile file = Histories.of(request, config, System.getenv());
                RunHistory history = file.read();
                RunReporter reporter =
                        Histories.learning(Reports.live(request, config, System.out), file, history, config);
                return new TestRunner(
                                request,
                                config,
                                reporter,
                                SlotLocks.defaultDirectory(),
                                history,
                                System.getenv(),
                                machine,
                                early,
                                ProcessSpawner.ofThisMachine(),
                                TimeSource.system(),
                                System.err::println)
                        .run()
                        .exitCode();
            } catch (IOException e) {
                return fail(
                        ProblemText.of(List.of(
                                new RunProblem.ReportNotWritable(request.outputDirectory(), String.valueOf(e)))),
                        new RunVerdict.Broken());
            }
        }
    }

    private static Machine.Keys keys(RunRequest request, EngineConfig config) {
        return request.interactive() && config.inputHandler() ? Machine.Keys.READ : Machine.Keys.LEFT_ALONE;
    }

    @Command(
            name = "report",
            description = "Writes the reports of a run whose engine died, from its event log.",
            mixinStandardHelpOptions = true)
    static final class Report implements Callable<Integer> {
        @Option(names = "--request", required = true, description = "The request of that run.")
        private Path request = Path.of("");

        @Option(names = "--from", required = true, description = "The events.jsonl that it left behind.")
        private Path log = Path.of("");

        @Override
        public Integer call() {
            try {
                RunRequest asked = RequestReader.read(request);
                EngineConfig config = config(asked);
                RunFolder.clear(asked.outputDirectory().resolve(config.profile()), TimeSource.system());
                new Replay(new EventLogReader().read(log))
                        .to(new Reporters(
                                List.of(Reports.replayed(asked, config), Reports.console(asked, config, System.out))));
                return new RunVerdict.Broken().exitCode();
            } catch (RunnerException e) {
                return fail(ProblemText.of(e.problems()), new RunVerdict.Misconfigured());
            } catch (IOException e) {
                return fail(
                        ProblemText.of(List.of(new RunProblem.ReportNotWritable(log, String.valueOf(e)))),
                        new RunVerdict.Broken());
            }
        }
    }

    static EngineConfig config(RunRequest request) {
        return ConfigResolver.resolve(
                request, Options.of(request), System.getenv(), Runtime.getRuntime().availableProcessors());
    }

    static int fail(String text, RunVerdict verdict) {
        System.err.println(text);
        return verdict.exitCode();
    }
}
