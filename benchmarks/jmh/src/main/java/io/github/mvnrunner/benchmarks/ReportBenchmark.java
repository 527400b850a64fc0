package io.github.mvnrunner.benchmarks;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.ModuleInfo;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.ReportStyle;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.report.Reporters;
import io.github.mvnrunner.engine.report.events.EventLogReporter;
import io.github.mvnrunner.engine.report.junit.JUnitXmlReporter;
import io.github.mvnrunner.engine.report.surefire.SurefireXmlReporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the files of a run of 100,000 passed tests in 1,000 classes cost, from the first event on, in a JVM as cold as the engine's. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 5, jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ReportBenchmark {
    private static final int CLASSES = 1_000;
    private static final int TESTS = 100;

    /** Which files. */
    @Param({"surefire", "junit", "events"})
    public String files;

    private final List<StampedEvent> events = new ArrayList<>();
    private Path directory;
    private RunReporter reporter;

    /** Makes the events, which is not measured. */
    @Setup(Level.Iteration)
    public void run() throws IOException {
        directory = Files.createTempDirectory("runner-jmh");
        reporter = new Reporters(List.of(switch (files) {
            case "surefire" -> new SurefireXmlReporter();
            case "junit" -> new JUnitXmlReporter(directory, "runner-run");
            default -> new EventLogReporter(directory);
        }));
        ModuleInfo module = new ModuleInfo("g:a", "a", directory, "", false, true, true, ReportStyle.STANDARD, Optional.empty());
        add(new RunEvent.RunStarted(UUID.randomUUID(), "default", 2, List.of(module), "mvn test", "1"));
        Map<String, String> properties = new TreeMap<>();
        System.getProperties().forEach((name, value) -> properties.put(name.toString(), value.toString()));
        for (int number = 0; number < CLASSES; number++) {
            String suite = "com.example.many.Many" + number + "Test";
            for (int test = 0; test < TESTS; test++) {
                test(suite, "doesNothing" + test);
            }
            add(new RunEvent.SuiteFinished("g:a", suite, Instant.now(), Duration.ofMillis(9), Output.NONE, properties));
        }
        add(new RunEvent.RunFinished(RunStats.EMPTY, Duration.ofSeconds(9), Optional.empty()));
    }

    private void test(String suite, String name) {
        String id = "[engine:junit-jupiter]/[class:" + suite + "]/[method:" + name + "()]";
        TestCase test = new TestCase(new TestId("g:a", id), suite, suite, name, name + "()");
        Attempt attempt = new Attempt(
                1, 1, Attempt.Purpose.FIRST, Instant.now(), Duration.ofNanos(123_456), Duration.ZERO, false, false, 0, List.of(),
                new Outcome.Passed(), Output.NONE);
        add(new RunEvent.TestStarted(test, 1, 0, RunStats.EMPTY));
        add(new RunEvent.TestFinished(test, List.of(attempt), TestStatus.PASSED, RunStats.EMPTY, Optional.empty()));
    }

    private void add(RunEvent event) {
        events.add(new StampedEvent(Instant.now(), Duration.ofNanos(events.size()), event));
    }

    @Benchmark
    public int report() throws IOException {
        for (StampedEvent event : events) {
            reporter.report(event);
        }
        return events.size();
    }

    /** Removes the files. */
    @TearDown(Level.Iteration)
    public void remove() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
