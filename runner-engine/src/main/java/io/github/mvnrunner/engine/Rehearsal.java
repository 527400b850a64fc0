package io.github.mvnrunner.engine;

import io.github.mvnrunner.engine.config.ConfigResolver;
import io.github.mvnrunner.engine.config.EngineConfig;
import io.github.mvnrunner.engine.config.RequestReader;
import io.github.mvnrunner.engine.config.RunRequest;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.fork.early.EarlyWorkers;
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
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Runs of invented tests, for an engine that has to wait anyway.
 *
 * <p>While Maven compiles, it takes the way from a request to a worker's process and back to the reports, so that code is
 * linked, and compiled where many tests will come, when the request does. Whatever it writes goes to a temporary folder,
 * whatever it says to nobody, and nothing depends on it.
 */
final class Rehearsal {
    private static final int CLASSES = 4;
    private static final int TESTS_OF_A_CLASS = 25;

    /** One run is worth its CPU time if tests of so many classes are to come. */
    private static final int CLASSES_FOR_A_RUN = 20;

    /** After so many another one brings little. */
    private static final int MOST_RUNS = 6;

    private static final String REQUEST = """
            {"type":"open","format":1,"runnerVersion":"","root":"%1$s","outputDirectory":"%1$s/out","profile":null,\
            "options":{},"defaults":{},"workerJar":"%1$s/none.jar","interactive":false,"color":false,"rerunCommand":"mvn",\
            "failIfNoTests":false,"whole":false,"reactor":["a:b"],"dependencies":{}}
            {"type":"module","id":"a:b","name":"b","baseDirectory":"%1$s","testClassesDirectory":"%1$s/tests",\
            "classesDirectory":"%1$s/classes","reportsDirectory":"%1$s/reports","classPath":["%1$s/tests"],\
            "scan":{"includes":["**/*Test.java"],"excludes":[],"test":null},"groups":null,"excludedGroups":null,"categories":false,\
            "jvm":{"executable":"%2$s/bin/java","arguments":[],"workingDirectory":"%1$s","environment":{},"excludedEnvironment":[],\
            "systemProperties":{},"enableAssertions":true},"configurationParameters":{},"report":{"trimStackTrace":false,\
            "nameSuffix":"","enableProperties":true,"enableOutErr":true,"xml":true,"text":"brief","encoding":"UTF-8",\
            "timestamps":false,"outputFiles":false,"secrets":false,"phrased":[],"schema":"surefire"},"failIfNoTests":false,\
            "failIfNoSpecifiedTests":false,"surefire":{"settings":{},"includeEngines":[],"excludeEngines":[],"dependencies":[],\
            "suiteFiles":[],"forks":0,"runOrder":null,"runOrderSeed":0,"failOnFlakeCount":0}}
            {"type":"close"}
            """;

    /** What the user's variables ask for, perhaps a run without end, is for tests. */
    private static final Map<String, String> NOTHING_SET = Map.of();

    private boolean begun;
    private int runsLeft;

    /**
     * Has performed nothing yet.
     *
     * @param classes how many classes the tests that are to come had last time; 0 if nobody knows
     */
    Rehearsal(int classes) {
        this.runsLeft = Math.min(MOST_RUNS, classes / CLASSES_FOR_A_RUN);
    }

    /**
     * Goes on until all is performed, or there is something better to do.
     *
     * @param wanted whether somebody waits for this engine; a run that has begun goes on to its end
     */
    void goOn(BooleanSupplier wanted) throws InterruptedException {
        if (begun && runsLeft == 0 || wanted.getAsBoolean()) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("mvnrunner-rehearsal");
            try {
                perform(folder, wanted);
            } finally {
                delete(folder);
            }
        } catch (IOException | RuntimeException _) {
            runsLeft = 0; // then it will be linked when it is needed
        }
    }

    private void perform(Path folder, BooleanSupplier wanted) throws IOException, InterruptedException {
        if (!begun) {
            begun = true;
            spawn(folder);
            run(folder, 0);
        }
        for (; runsLeft > 0 && !wanted.getAsBoolean(); runsLeft--) {
            run(folder, TESTS_OF_A_CLASS);
        }
    }

    /** One run of invented tests, or of none. */
    static RunVerdict run(Path folder, int testsOfAClass) throws IOException, InterruptedException {
        Path tests = Files.createDirectories(folder.resolve("tests"));
        for (int number = 0; number < (testsOfAClass == 0 ? 0 : CLASSES); number++) {
            Files.write(tests.resolve("Rehearsed" + number + "Test.class"), new byte[0]);
        }
        Path file = Files.writeString(
                folder.resolve("request.jsonl"), REQUEST.formatted(folder, System.getProperty("java.home")).replace('\\', '/'));
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
                        new EarlyWorkers(),
                        new RehearsedWorkers(testsOfAClass),
                        TimeSource.system(),
                        _ -> {})
                .run();
    }

    private static void spawn(Path folder) throws InterruptedException {
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
