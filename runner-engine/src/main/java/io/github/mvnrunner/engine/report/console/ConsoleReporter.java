package io.github.mvnrunner.engine.report.console;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.ConsoleSettings;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.OutputMode;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.StatusLevel;
import io.github.mvnrunner.engine.event.Thrown;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a person how the run goes: an aligned line a test, failures in full, a summary.
 *
 * <p>The most severe results stand last, next to the prompt; each failure has the command that runs it again.
 */
public final class ConsoleReporter implements RunReporter {
    private final ConsoleSettings settings;
    private final Screen screen;
    private final Info info;
    private final LeakLines leaks;
    private final ScriptLines scripts;
    private final Map<String, String> moduleNames = new HashMap<>();
    private final List<RunEvent.TestFinished> results = new ArrayList<>();
    private Optional<Rerun> rerun = Optional.empty();

    /** Prints to this stream. */
    public ConsoleReporter(PrintStream out, ConsoleSettings settings, Style style) {
        this.settings = settings;
        this.screen = new Screen(out, settings, style);
        this.info = new Info(screen, this::name);
        this.leaks = new LeakLines(screen, settings, this::name);
        this.scripts = new ScriptLines(screen, settings);
    }

    @Override
    public void report(StampedEvent stamped) {
        switch (stamped.event()) {
            case RunEvent.RunStarted started -> header(started);
            case RunEvent.ModulePlanned planned -> planned(planned);
            case RunEvent.ScriptStarted script -> scripts.started(script);
            case RunEvent.ScriptSlow script -> scripts.slow(script);
            case RunEvent.ScriptFinished script -> scripts.finished(script);
            case RunEvent.TestSlow slow -> slow(slow);
            case RunEvent.AttemptFailed failed -> attemptFailed(failed);
            case RunEvent.TestFinished finished -> finished(finished);
            case RunEvent.WorkerOutput output ->
                screen.block(Level.WARNING, "worker " + output.slot() + " of " + name(output.module()), output.text());
            case RunEvent.WorkerEnded ended when !ended.expected() ->
                screen.line(Level.WARNING, screen.label(Level.WARNING, "WORKER") + " " + ended.slot() + " of "
                        + name(ended.module()) + " ended: " + ended.how());
            case RunEvent.LeakFound leak -> leaks.found(leak);
            case RunEvent.Warning warning ->
                screen.line(Level.WARNING, screen.paint("33;1", "warning") + ": "
                        + warning.module().map(this::name).map(name -> name + ": ").orElse("") + warning.text());
            case RunEvent.RunCancelled cancelled -> cancelled(cancelled);
            case RunEvent.RunPaused paused ->
                screen.line(Level.WARNING, screen.label(Level.WARNING, "Pausing") + " due to signal: "
                        + running(paused.stats()));
            case RunEvent.RunContinued continued ->
                screen.line(Level.WARNING, screen.label(Level.WARNING, "Continuing") + " due to signal: "
                        + running(continued.stats()));
            case RunEvent.SummaryAsked asked ->
                screen.line(Level.INFO, Words.time(stamped.elapsed()) + " " + Words.progress(asked.stats()));
            case RunEvent.RunDescribed described -> info.print(described, stamped.elapsed());
            case RunEvent.RunFinished end -> summary(end);
            case RunEvent.TestRegistered _,
                    RunEvent.TestStarted _,
                    RunEvent.SuiteFinished _,
                    RunEvent.WorkerStarted _,
                    RunEvent.WorkerEnded _ -> {}
        }
    }

    private void cancelled(RunEvent.RunCancelled cancelled) {
        String what = cancelled.reason() == CancelReason.SECOND_SIGNAL ? "Killing" : "Cancelling";
        screen.line(Level.WARNING, screen.label(Level.WARNING, what) + " due to " + Words.reason(cancelled.reason())
                + ": " + cancelled.stats().running() + " " + Words.tests(cancelled.stats().running())
                + " still running");
    }

    private static String running(RunStats stats) {
        return stats.running() + " " + Words.tests(stats.running()) + " running";
    }

    private void header(RunEvent.RunStarted run) {
        run.modules().forEach(module -> moduleNames.put(module.id(), module.name()));
        rerun = Optional.of(new Rerun(run));
        screen.rule();
        screen.line(Level.INFO, screen.label(Level.INFO, "Runner") + " " + run.engineVersion() + " run " + run.runId()
                + " with profile " + screen.bold(run.profile()));
        screen.line(Level.INFO, screen.label(Level.INFO, "Starting") + " " + run.modules().size()
                + (run.modules().size() == 1 ? " module" : " modules") + " on " + run.slots()
                + (run.slots() == 1 ? " slot" : " slots"));
    }

    private void planned(RunEvent.ModulePlanned planned) {
        int tests = planned.tests().size();
        if (tests + planned.filteredOut() > 0) {
            screen.line(Level.INFO, screen.label(Level.INFO, "Found") + " " + tests + " " + Words.tests(tests) + " in "
                    + name(planned.module())
                    + (planned.filteredOut() > 0 ? " (" + planned.filteredOut() + " filtered out)" : ""));
        }
    }

    private void slow(RunEvent.TestSlow slow) {
        if (settings.statusLevel().includes(StatusLevel.SLOW)) {
            String word = slow.ends() ? "TERMINATING" : "SLOW";
            String label = slow.attempt() > 1 ? "TRY " + slow.attempt() + " " + word : word;
            String time = String.format(Locale.ROOT, "[>%7.3fs]", slow.elapsed().toNanos() / 1e9);
            String where = slow.doing().map(top -> " (at " + top + ")").orElse("");
            screen.line(Level.WARNING, line(Level.WARNING, label, time, slow.test()) + where);
        }
    }

    private void attemptFailed(RunEvent.AttemptFailed failed) {
        if (settings.statusLevel().includes(StatusLevel.RETRY)) {
            Attempt attempt = failed.attempt();
            String next = failed.next() == Attempt.Purpose.ALONE ? " (to be tried alone)" : "";
            screen.line(
                    Level.WARNING,
                    line(Level.WARNING, Words.tryOf(attempt), Words.time(attempt.time()), failed.test()) + next);
            if (settings.failureOutput().isImmediate()) {
                details(Level.WARNING, attempt);
            }
        }
    }

    private void finished(RunEvent.TestFinished test) {
        results.removeIf(known -> known.test().id().equals(test.test().id()));
        results.add(test);
        Attempt last = test.attempts().getLast();
        Level level = Words.color(test.status());
        if (settings.statusLevel().includes(Words.level(test))) {
            screen.line(level, line(level, Words.live(test), Words.time(last.time()), test.test()) + why(last.outcome()));
            notes(test);
        }
        if (mode(last).isImmediate()) {
            details(level, last);
        }
        if (last.outcome().isFailure() && settings.statusLevel().includes(StatusLevel.FAIL)) {
            rerun(test.test());
        }
    }

    private void notes(RunEvent.TestFinished test) {
        Set<String> beside = new LinkedHashSet<>();
        test.attempts().stream().filter(attempt -> attempt.outcome().isFailure()).forEach(a -> beside.addAll(a.beside()));
        switch (test.status()) {
            case INTERFERENCE ->
                screen.line(Level.WARNING, "             passed alone, failed beside: "
                        + (beside.isEmpty() ? "(nothing seen)" : String.join(", ", beside)));
            case PASSED, FLAKY, FLAKY_FAILED, SKIPPED, FAILED, ERRORED, TIMED_OUT, CRASHED, NOT_RUN -> {}
        }
    }

    private OutputMode mode(Attempt attempt) {
        return attempt.outcome().isFailure() ? settings.failureOutput() : settings.successOutput();
    }

    private void details(Level level, Attempt attempt) {
        screen.block(level, "stdout" + (attempt.output().shared() ? " (shared)" : ""), attempt.output().out());
        screen.block(level, "stderr" + (attempt.output().shared() ? " (shared)" : ""), attempt.output().err());
        screen.block(level, "failure", cause(attempt.outcome()));
    }

    private String cause(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed failed -> trace(failed.thrown());
            case Outcome.Errored errored -> trace(errored.thrown());
            case Outcome.Crashed crashed -> crashed.how() + "\n" + crashed.detail();
            case Outcome.TimedOut timeout ->
                "timed out after " + timeout.limit().toMillis() / 1e3 + " s"
                        + timeout.dumpFile().map(file -> "; whole thread dump: " + file).orElse("")
                        + "\n" + timeout.dump();
            case Outcome.Leaked leaked -> String.join("\n", leaked.left());
            case Outcome.Passed _, Outcome.Skipped _, Outcome.NotRun _ -> "";
        };
    }

    private String trace(Thrown thrown) {
        return settings.trim() ? thrown.trimmedStackTrace() : thrown.stackTrace();
    }

    private static String why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Skipped skipped -> skipped.reason().map(reason -> " (" + firstLine(reason) + ")").orElse("");
            case Outcome.NotRun notRun -> " (" + firstLine(notRun.reason()) + ")";
            case Outcome.Crashed crashed -> " (" + firstLine(crashed.how()) + ")";
            case Outcome.Passed _, Outcome.Failed _, Outcome.Errored _, Outcome.TimedOut _, Outcome.Leaked _ -> "";
        };
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private void rerun(TestCase test) {
        rerun.ifPresent(known -> screen.line(Level.ERROR, "  rerun: " + screen.bold(known.command(test))));
    }

    private void summary(RunEvent.RunFinished end) {
        RunStats stats = end.stats();
        Level level = stats.failures() + stats.notRun() > 0
                ? Level.ERROR
                : stats.finished() == 0 ? Level.WARNING : Level.INFO;
        screen.rule();
        screen.line(level, screen.label(level, "Summary") + " " + Words.time(end.elapsed()) + " " + Words.counts(stats));
        boolean interrupted = end.cancelled()
                .filter(reason -> reason.compareTo(CancelReason.INTERRUPT) >= 0)
                .isPresent();
        if (!interrupted) {
            finalList();
        }
        if (stats.notRun() > 0) {
            screen.line(Level.WARNING, screen.paint("33;1", "warning") + ": " + stats.notRun() + "/" + stats.planned()
                    + " tests were not run"
                    + end.cancelled().map(reason -> " due to " + Words.reason(reason)).orElse(""));
        }
        screen.line(level, "Tests run: " + (stats.finished() + stats.skipped()) + ", Failures: " + stats.failed()
                + ", Errors: " + (stats.failures() - stats.failed()) + ", Skipped: " + stats.skipped()
                + (stats.flaky() + stats.interfered() > 0 ? ", Flakes: " + (stats.flaky() + stats.interfered()) : ""));
    }

    private void finalList() {
        results.stream()
                .filter(test -> settings.finalStatusLevel().includes(Words.finalLevel(test)))
                .sorted(Comparator.comparing(Words::finalLevel)
                        .reversed()
                        .thenComparing(test -> test.test().id().module())
                        .thenComparing(test -> test.test().className())
                        .thenComparing(test -> test.test().name()))
                .forEach(this::finalLine);
    }

    private void finalLine(RunEvent.TestFinished test) {
        Attempt last = test.attempts().getLast();
        Level level = Words.color(test.status());
        screen.line(level, line(level, Words.last(test), Words.time(last.time()), test.test()) + why(last.outcome()));
        notes(test);
        if (mode(last).isFinal()) {
            details(level, last);
        }
        if (last.outcome().isFailure()) {
            rerun(test.test());
        }
    }

    private String line(Level level, String label, String time, TestCase test) {
        return screen.label(level, label) + " " + time + " " + screen.paint("35;1", name(test.id().module())) + " "
                + screen.paint("36", test.className()) + " " + screen.paint("34;1", firstLine(test.name()));
    }

    private String name(String module) {
        return moduleNames.getOrDefault(module, module);
    }
}
