package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.dispatch.DispatchInput;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.fork.early.EarlyWorkers;
import io.github.mvnrunner.engine.history.HistoryFile;
import io.github.mvnrunner.engine.history.RunHistory;
import io.github.mvnrunner.engine.platform.ProcessSpawner;
import io.github.mvnrunner.engine.time.TimeSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine;

/** Opens the engine's root to the kit. */
public final class EngineRun {
    private EngineRun() {}

    /** {@return the options of a request, with those that follow from it} */
    public static Map<String, String> options(RunRequest request) {
        return Options.of(request);
    }

    /**
     * {@return how the run ended}
     *
     * @param more variables that the engine and its workers have beside those of this JVM
     */
    public static RunVerdict run(
            RunRequest request,
            EngineConfig config,
            RunReporter reporter,
            Map<String, String> more,
            Path slotDirectory,
            Consumer<Consumer<DispatchInput>> world,
            TimeSource clock,
            Consumer<String> errors)
            throws InterruptedException, IOException {
        HistoryFile file = Histories.of(request, config, System.getenv());
        RunHistory history = file.read();
        RunReporter all = Histories.learning(reporter, file, history, config);
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(more);
        return new TestRunner(
                        request, config, all, slotDirectory, history, environment, world::accept, new EarlyWorkers(), ProcessSpawner.ofThisMachine(), clock, errors)
                .run();
    }

    /** {@return the exit code of a command line of the engine} */
    public static int command(String... arguments) {
        return new CommandLine(new EngineMain()).execute(arguments);
    }

    /** {@return how the listing ended; what it says goes to these streams} */
    public static RunVerdict list(
            RunRequest request, EngineConfig config, Map<String, String> more, PrintStream out, PrintStream err)
            throws InterruptedException, IOException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(more);
        return ListCommand.list(request, config, ListCommand.Detail.TESTS, environment, out, err);
    }

    /** {@return the reporters of a live run, the console's on this stream} */
    public static RunReporter reporters(RunRequest request, EngineConfig config, PrintStream console) {
        return Reports.live(request, config, console);
    }
}
