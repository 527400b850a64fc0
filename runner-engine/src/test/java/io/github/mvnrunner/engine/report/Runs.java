package io.github.mvnrunner.engine.report;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.ModuleInfo;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.OutputModes;
import io.github.mvnrunner.engine.event.ReportStyle;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.ScriptId;
import io.github.mvnrunner.engine.event.ScriptOutcome;
import io.github.mvnrunner.engine.event.ScriptRun;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.TestStatus;
import io.github.mvnrunner.engine.event.Thrown;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes events for the tests of reporters. */
public final class Runs {
    /** When everything happens. */
    public static final Instant AT = Instant.parse("2026-01-02T03:04:05.678Z");

    /** A setup script. */
    public static final ScriptId SETUP = new ScriptId(ScriptId.Kind.SETUP, "db");

    private final List<StampedEvent> events = new ArrayList<>();
    private RunStats stats = RunStats.EMPTY;
    private Optional<OutputModes> output = Optional.empty();

    private Runs() {}

    /** {@return a run over these modules' ids, reporting below the directory} */
    public static Runs of(Path directory, String... modules) {
        return of(directory, ReportStyle.STANDARD, modules);
    }

    /** {@return the same, with reports of that style} */
    public static Runs of(Path directory, ReportStyle style, String... modules) {
        return of(directory, style, "mvn runner:run", modules);
    }

    /** {@return the same, of a run that this command would repeat} */
    public static Runs again(Path directory, String rerunCommand, String... modules) {
        return of(directory, ReportStyle.STANDARD, rerunCommand, modules);
    }

    private static Runs of(Path directory, ReportStyle style, String rerunCommand, String... modules) {
        Runs run = new Runs();
        List<ModuleInfo> infos = List.of(modules).stream()
                .map(id -> new ModuleInfo(
                        id, id.substring(2), directory.resolve(id.substring(2)), "", false, true, true, style, Optional.empty()))
                .toList();
        return run.add(new RunEvent.RunStarted(new UUID(0, 1), "default", 2, infos, rerunCommand, "1.0"));
    }

    /** {@return this run with one more event} */
    public Runs add(RunEvent event) {
        events.add(new StampedEvent(AT, Duration.ofMillis(5), event));
        return this;
    }

    /** {@return this run with tests planned} */
    public Runs plan(TestCase... tests) {
        stats = stats.plan(tests.length);
        return add(new RunEvent.ModulePlanned(tests[0].id().module(), List.of(tests), 0, stats));
    }

    /** {@return this run, in which the output of tests that finish from now on is shown as this says} */
    public Runs showing(OutputModes modes) {
        output = Optional.of(modes);
        return this;
    }

    /** {@return this run with a first attempt's start} */
    public Runs begin(TestCase test, int slot) {
        return add(new RunEvent.TestStarted(test, 1, slot, stats));
    }

    /** {@return this run with one more finished test} */
    public Runs finish(TestCase test, Attempt... attempts) {
        List<Attempt> all = List.of(attempts);
        stats = stats.add(all, TestStatus.of(all));
        return add(new RunEvent.TestFinished(test, all, TestStatus.of(all), stats, output));
    }

    /** {@return this run with a suite's end} */
    public Runs suite(String module, String suite, Output output) {
        return add(new RunEvent.SuiteFinished(
                module, suite, AT, Duration.ofMillis(344), output, Map.of("b", "2", "a", "<\"1\">")));
    }

    /** {@return this run at its end} */
    public Runs end() {
        return add(new RunEvent.RunFinished(stats, Duration.ofMillis(1500), Optional.empty()));
    }

    /** {@return the events so far} */
    public List<StampedEvent> events() {
        return List.copyOf(events);
    }

    /** Reports the events so far. */
    public void to(RunReporter reporter) throws IOException {
        for (StampedEvent event : events) {
            reporter.report(event);
        }
    }

    /** {@return a test of suite {@code demo.T}} */
    public static TestCase test(String module, String name) {
        return new TestCase(new TestId(module, "[m:" + name + "]"), "demo.T", "demo.T", name, name);
    }

    /** {@return an attempt without output} */
    public static Attempt attempt(int number, Attempt.Purpose purpose, Outcome outcome) {
        return attempt(number, purpose, outcome, Output.NONE);
    }

    /** {@return an attempt with output} */
    public static Attempt attempt(int number, Attempt.Purpose purpose, Outcome outcome, Output output) {
        return new Attempt(
                number, 2, purpose, AT, Duration.ofMillis(number), Duration.ZERO, false, false, 0, List.of("demo.Other"),
                outcome, output);
    }

    /** {@return the only attempt} */
    public static Attempt once(Outcome outcome) {
        return attempt(1, Attempt.Purpose.FIRST, outcome);
    }

    /** {@return the end of a setup script} */
    public static RunEvent.ScriptFinished script(ScriptOutcome outcome) {
        return script(SETUP, outcome, false);
    }

    /** {@return the end of a script} */
    public static RunEvent.ScriptFinished script(ScriptId script, ScriptOutcome outcome, boolean leaked) {
        return new RunEvent.ScriptFinished(
                script,
                new ScriptRun(
                        List.of("db", "up", "it's"),
                        AT,
                        Duration.ofMillis(1500),
                        false,
                        leaked,
                        outcome,
                        new Output("said\n", "complained\n", false),
                        true,
                        Map.of("URL", "here")));
    }

    /** {@return what an assertion throws} */
    public static Thrown assertion(String message) {
        String head = "AssertionError: " + message + "\n";
        return new Thrown("AssertionError", Optional.of(message), head + "\tat demo.T\n\tat java\n", head + "\tat demo.T\n", true);
    }
}
