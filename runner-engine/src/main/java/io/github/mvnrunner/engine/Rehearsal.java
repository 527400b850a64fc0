package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.ConfigResolver;
import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.RequestReader;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.history.HistoryFile;
import io.github.mvnrunner.engine.history.RunHistory;
import io.github.mvnrunner.engine.platform.ExitStatus;
import io.github.mvnrunner.engine.platform.OutputSink;
import io.github.mvnrunner.engine.platform.ProcessSpawner;
import io.github.mvnrunner.engine.platform.SpawnSpec;
import io.github.mvnrunner.engine.platform.SpawnedProcess;
import io.github.mvnrunner.engine.time.TimeSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A run of nothing, for an engine that has to wait anyway.
 *
 * <p>While Maven compiles, it takes the way from a request to a worker's process once, so that code is linked when the
 * request comes. Whatever it writes goes to a temporary folder, whatever it says to nobody, and nothing depends on it.
 */
final class Rehearsal {
    private static final String REQUEST = """
            {"type":"open","format":1,"runnerVersion":"","root":"%1$s","outputDirectory":"%1$s/out","profile":null,\
            "options":{},"defaults":{},"workerJar":"%1$s/none.jar","interactive":false,"color":false,"rerunCommand":"mvn",\
            "failIfNoTests":false,"whole":false,"reactor":[],"dependencies":{}}
            {"type":"close"}
            """;

    /** What the user's variables ask for, perhaps a run without end, is for tests. */
    private static final Map<String, String> NOTHING_SET = Map.of();

    private final Path folder;

    Rehearsal(Path folder) {
        this.folder = folder;
    }

    /** Runs nothing. */
    static void perform() throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory("mvnrunner-rehearsal");
            try {
                Rehearsal rehearsal = new Rehearsal(folder);
                rehearsal.run();
                rehearsal.spawn();
            } finally {
                delete(folder);
            }
        } catch (IOException | RuntimeException _) {
            // Then it will be linked when it is needed.
        }
    }

    RunVerdict run() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("request.jsonl"), REQUEST.formatted(folder));
        RunRequest asked = RequestReader.read(file);
        EngineConfig config = ConfigResolver.resolve(
                asked, Options.of(asked), NOTHING_SET, Runtime.getRuntime().availableProcessors());
        RunRequest request = asked.under(config);
        HistoryFile remembered = HistoryFile.at(folder.resolve("history"));
        RunHistory history = remembered.read();
        RunReporter reporter = Histories.learning(
                Reports.live(request, config, new PrintStream(OutputStream.nullOutputStream())), remembered, history, config);
        return new TestRunner(
                        request,
                        config,
                        reporter,
                        folder,
                        history,
                        NOTHING_SET,
                        _ -> {},
                        TimeSource.system(),
                        _ -> {})
                .run();
    }

    private void spawn() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(3);
        SpawnedProcess process = ProcessSpawner.ofThisMachine()
                .spawn(new SpawnSpec(List.of("true"), folder, Map.of(), new byte[0], false), new OutputSink() {
                    @Override
                    public void bytes(boolean stderr, byte[] chunk) {
                        // true says nothing
                    }

                    @Override
                    public void endOfFile(boolean stderr) {
                        ended.countDown();
                    }

                    @Override
                    public void exited(ExitStatus status) {
                        ended.countDown();
                    }
                });
        ended.await(1, TimeUnit.SECONDS); // whatever it is that hangs, tests don't wait for it
        process.reap();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
