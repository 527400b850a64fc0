package io.github.mvnrunner.engine.report.console;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.ConsoleLook;
import io.github.mvnrunner.engine.event.ConsoleSettings;
import io.github.mvnrunner.engine.event.ExpectationVerdict;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.event.StatusLevel;
import io.github.mvnrunner.engine.event.TestStatus;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    private final TestLines lines;
    private final AttemptDetails details;
    private final Info info;
    private final LeakLines leaks;
    private final ScriptLines scripts;
    private final StressLines stress;
    private final Map<TestId, RunEvent.ExpectationApplied> expected = new HashMap<>();
    private final Map<TestId, RunEvent.TestFinished> finalResults = new LinkedHashMap<>();
    private final PassedInvocations passed;

    /** How many tests were running when the run was cancelled. */
    private int cutOff;

    /** Whether somebody waits for the prompt. */
    private boolean interrupted;
    private Optional<Rerun> rerun = Optional.empty();

    /** Prints to this stream. */
    public ConsoleReporter(PrintStream out, ConsoleSettings settings, Style style) {
        this.settings = settings;
        this.screen = new Screen(out, settings, style);
        this.lines = new TestLines(screen, settings);
        this.details = new AttemptDetails(screen, settings);
        this.passed = new PassedInvocations(settings);
        this.info = new Info(screen, lines::module);
        this.leaks = new LeakLines(screen, settings, lines::module);
        this.scripts = new ScriptLines(screen, settings);
        this.stress = new StressLines(screen);
    }

    @Override
    public void flush() {
        screen.flush();
    }

    @Override
    public void report(StampedEvent stamped) {
        switch (stamped.event()) {
            case RunEvent.RunStarted started -> header(started);
            case RunEvent.IterationStarted iteration -> stress.started(iteration, stamped.elapsed());
            case RunEvent.IterationFinished iteration -> {
                passed.end().forEach(this::row);
                stress.finished(iteration, stamped.elapsed());
                expected.keySet().retainAll(finalResults.keySet());
            }
            case RunEvent.ModulePlanned planned -> planned(planned);
            case RunEvent.ModuleDealt dealt -> dealt(dealt);
            case RunEvent.TestRegistered registered -> lines.count(registered.stats());
            case RunEvent.TestStarted started -> started(started);
            case RunEvent.ScriptStarted script -> scripts.started(script);
            case RunEvent.ScriptSlow script -> scripts.slow(script);
            case RunEvent.ScriptFinished script -> scripts.finished(script);
            case RunEvent.TestSlow slow -> slow(slow);
            case RunEvent.AttemptFailed failed -> attemptFailed(failed);
            case RunEvent.ExpectationApplied judged -> expected.put(judged.test().id(), judged);
            case RunEvent.TestFinished finished -> finished(finished, stamped.elapsed());
            case RunEvent.SuiteFinished suite ->
                passed.end(suite.module(), suite.suite()).forEach(this::row);
            case RunEvent.WorkerOutput output ->
                screen.block(Level.WARNING, "worker " + output.slot() + " of " + lines.module(output.module()), output.text());
            case RunEvent.WorkerEnded ended when !ended.expected() ->
                screen.line(Level.WARNING, screen.label(Level.WARNING, "WORKER") + " " + ended.slot() + " of "
                        + lines.module(ended.module()) + " ended: " + ended.how());
            case RunEvent.TestHeld held -> held(held);
            case RunEvent.TestReleased released ->
                screen.line(Level.INFO, lines.unfinished(Level.INFO, "GOES ON", "[         ]", released.test()));
            case RunEvent.DebuggerAwaited waiting ->
                screen.line(Level.WARNING, screen.label(Level.WARNING, "DEBUG") + " worker " + waiting.slot() + " of "
                        + lines.module(waiting.module()) + " (pid " + waiting.pid() + ") waits for a debugger at "
                        + screen.bold(waiting.address()));
            case RunEvent.LeakFound leak -> leaks.found(leak);
            case RunEvent.Warning warning ->
                screen.line(Level.WARNING, screen.paint("33;1", "warning") + ": "
                        + warning.module().map(lines::module).map(name -> name + ": ").orElse("") + warning.text());
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
            case RunEvent.ModuleGivenUp up ->
                screen.line(Level.ERROR, screen.label(Level.ERROR, "GIVEN UP") + " " + lines.module(up.module())
                        + ": its tests can't be run; why stands at the end");
            case RunEvent.WorkerStarted _, RunEvent.WorkerEnded _ -> {}
        }
    }

    private void held(RunEvent.TestHeld held) {
        screen.line(Level.WARNING, lines.unfinished(Level.WARNING, "HELD", "[         ]", held.test())
                + (held.attempt() > 1 ? ", attempt " + held.attempt() : ""));
        held.failure()
                .ifPresent(thrown -> screen.line(
                        Level.WARNING, "             " + AttemptDetails.headline(thrown, held.test())));
        screen.line(Level.WARNING, "             worker " + held.slot() + " lives, pid " + held.pid() + ": try jcmd "
                + held.pid() + " Thread.print"
                + held.debugger().map(address -> ", or a debugger at " + address).orElse(""));
        screen.line(Level.WARNING, "             " + screen.bold("press Enter to go on") + ", Ctrl-C to end the run");
    }

    private void cancelled(RunEvent.RunCancelled cancelled) {
        interrupted = cancelled.reason().compareTo(CancelReason.INTERRUPT) >= 0;
        String what = cancelled.reason() == CancelReason.SECOND_SIGNAL ? "Killing" : "Cancelling";
        screen.line(Level.WARNING, screen.label(Level.WARNING, what) + " due to " + Words.reason(cancelled.reason())
                + ": " + cancelled.stats().running() + " " + Words.tests(cancelled.stats().running())
                + " still running");
    }

    private static String running(RunStats stats) {
        return stats.running() + " " + Words.tests(stats.running()) + " running";
    }

    private void header(RunEvent.RunStarted run) {
        lines.name(run.modules());
        details.know(run.modules());
        rerun = Optional.of(new Rerun(run));
        if (settings.look() == ConsoleLook.SUREFIRE) {
            return;
        }
        screen.rule();
        screen.line(Level.INFO, screen.label(Level.INFO, "Runner") + " " + run.engineVersion() + " run " + run.runId()
                + " with profile " + screen.bold(run.profile()));
        screen.line(Level.INFO, screen.label(Level.INFO, "Starting") + " " + run.modules().size()
                + (run.modules().size() == 1 ? " module" : " modules") + " on " + run.slots()
                + (run.slots() == 1 ? " slot" : " slots"));
    }

    private void planned(RunEvent.ModulePlanned planned) {
        lines.count(planned.stats());
        int tests = planned.tests().size();
        if (tests + planned.filteredOut() > 0 && settings.look() == ConsoleLook.RUNNER) {
            screen.line(Level.INFO, screen.label(Level.INFO, "Found") + " " + tests + " " + Words.tests(tests) + " in "
                    + lines.module(planned.module())
                    + (planned.filteredOut() > 0 ? " (" + planned.filteredOut() + " filtered out)" : ""));
        }
    }

    private void dealt(RunEvent.ModuleDealt dealt) {
        int others = dealt.elsewhere().size();
        if (others > 0) {
            screen.line(Level.INFO, screen.label(Level.INFO, "Left") + " " + others + " " + Words.tests(others) + " of "
                    + lines.module(dealt.module()) + " to other shards");
        }
    }

    private void started(RunEvent.TestStarted started) {
        lines.count(started.stats());
        passed.started(started).ifPresent(this::row);
        if (settings.capture() == ConsoleSettings.Capture.TERMINAL) {
            String label = started.attempt() > 1 ? "TRY " + started.attempt() + " START" : "START";
            screen.line(Level.INFO, lines.unfinished(Level.INFO, label, "[         ]", started.test()));
        }
    }

    private void slow(RunEvent.TestSlow slow) {
        if (settings.statusLevel().includes(StatusLevel.SLOW)) {
            boolean again = slow.attempt() > 1;
            String word = slow.ends() ? again ? "TRMNTG" : "TERMINATING" : "SLOW";
            String label = again ? "TRY " + slow.attempt() + " " + word : word;
            String time = String.format(Locale.ROOT, "[>%7.3fs]", slow.elapsed().toNanos() / 1e9);
            String where = slow.doing().map(top -> " (at " + top + ")").orElse("");
            screen.line(Level.WARNING, lines.unfinished(Level.WARNING, label, time, slow.test()) + where);
        }
    }

    private void attemptFailed(RunEvent.AttemptFailed failed) {
        Attempt attempt = failed.attempt();
        if (failed.next() == Attempt.Purpose.REPEAT) {
            repeated(failed);
        } else if (settings.statusLevel().includes(StatusLevel.RETRY)) {
            String how = attempt.outcome().isSuccess() ? "behind the tests before it" : "alone";
            String next = failed.next() == Attempt.Purpose.ALONE ? " (to be tried " + how + ")" : "";
            screen.line(
                    Level.WARNING,
                    lines.unfinished(Level.WARNING, Words.tryOf(attempt), lines.time(attempt), failed.test()) + next);
            if (details.mode(attempt, failed.output()).isImmediate()) {
                details.show(Level.WARNING, attempt, failed.test());
            }
        }
    }

    private void repeated(RunEvent.AttemptFailed one) {
        boolean passed = one.attempt().outcome().isSuccess();
        if (settings.statusLevel().includes(passed ? StatusLevel.PASS : StatusLevel.RETRY)) {
            Level level = passed ? Level.INFO : Level.ERROR;
            String label = Words.repetition(one.attempt());
            screen.line(level, lines.unfinished(level, label, lines.time(one.attempt()), one.test()));
            if (details.mode(one.attempt(), one.output()).isImmediate()) {
                details.show(level, one.attempt(), one.test());
            }
        }
    }

    private void finished(RunEvent.TestFinished test, Duration now) {
        lines.count(test.stats());
        keep(test);
        if (passed.takes(test)) {
            passed.add(test, now).forEach(this::row);
            return;
        }
        passed.ended(test.test()).ifPresent(this::row);
        Attempt last = Attempt.deciding(test.attempts());
        cutOff += last.outcome().isCutOff() ? 1 : 0;
        Level level = last.outcome().isCutOff() ? Level.ERROR : Words.color(test.status());
        if (settings.statusLevel().includes(Words.level(test))) {
            screen.line(
                    level,
                    lines.test(level, Words.live(test), lines.time(last), Words.counter(test.stats()), test.test())
                            + why(test));
            notes(test);
        }
        if (test.status() == TestStatus.EXPECTED) {
            return;
        }
        if (details.mode(last, test.output()).isImmediate() && !interrupted) {
            details.show(level, last, test.test());
        }
        if (last.outcome().isFailure() && settings.statusLevel().includes(StatusLevel.FAIL)) {
            rerun(test.test());
        }
    }

    private void keep(RunEvent.TestFinished test) {
        if (!settings.finalStatusLevel().includes(Words.finalLevel(test)) && !showsAtTheEnd(test)) {
            finalResults.remove(test.test().id());
        } else if (stress.holds(finalResults.size())) {
            finalResults.put(test.test().id(), test);
        } else {
            stress.leaveOut();
        }
    }

    /** As in nextest, output that is to be shown at the end brings its test into the list, whatever the level. */
    private boolean showsAtTheEnd(RunEvent.TestFinished test) {
        Attempt last = Attempt.deciding(test.attempts());
        return test.status() != TestStatus.EXPECTED
                && (last.outcome().isFailure() || !last.output().isEmpty())
                && details.mode(last, test.output()).isFinal();
    }

    private void row(PassedInvocations.Row row) {
        if (settings.statusLevel().includes(StatusLevel.PASS)) {
            TestCase test = row.first().test();
            String counter = Words.counter(row.stats());
            screen.line(
                    Level.INFO,
                    row.count() == 1
                            ? lines.test(Level.INFO, "PASS", Words.time(row.time()), counter, test)
                            : lines.test(Level.INFO, "PASS", Words.time(row.time()), counter, test, PassedInvocations.method(test))
                                    + " (" + row.count() + " invocations)");
        }
    }

    private void notes(RunEvent.TestFinished test) {
        Set<String> beside = new LinkedHashSet<>();
        test.attempts().stream().filter(attempt -> attempt.outcome().isFailure()).forEach(a -> beside.addAll(a.beside()));
        switch (test.status()) {
            case INTERFERENCE ->
                screen.line(Level.WARNING, "             passed alone, failed beside: "
                        + (beside.isEmpty() ? "(nothing seen)" : String.join(", ", beside)));
            case FAILED, ERRORED, TIMED_OUT, CRASHED -> {
                if (test.attempts().stream().anyMatch(each -> each.purpose() == Attempt.Purpose.ALONE && each.outcome().isSuccess())) {
                    screen.line(Level.ERROR, "             passed alone, failed behind the tests of its class before it");
                }
            }
            case PASSED, FLAKY, UNEXPECTED_PASS, FLAKY_FAILED, SKIPPED, EXPECTED, UNEXPECTED_PASS_FAILED, NOT_RUN -> {}
        }
    }

    private String why(RunEvent.TestFinished test) {
        RunEvent.ExpectationApplied judged = expected.get(test.test().id());
        return judged == null
                ? why(Attempt.deciding(test.attempts()).outcome())
                : judged.verdict() == ExpectationVerdict.MET && test.status() != TestStatus.EXPECTED
                        ? ""
                        : " (" + Words.firstLine(judged.words()) + ")";
    }

    private static String why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Skipped skipped -> skipped.reason().map(reason -> " (" + Words.firstLine(reason) + ")").orElse("");
            case Outcome.NotRun notRun -> " (" + Words.firstLine(notRun.reason()) + ")";
            case Outcome.Crashed crashed -> " (" + Words.firstLine(crashed.how()) + ")";
            case Outcome.Passed _, Outcome.Failed _, Outcome.Errored _, Outcome.TimedOut _, Outcome.Leaked _ -> "";
        };
    }

    private void rerun(TestCase test) {
        rerun.ifPresent(known -> screen.line(Level.ERROR, "  rerun: " + screen.bold(known.command(test))));
    }

    private void summary(RunEvent.RunFinished end) {
        passed.end().forEach(this::row);
        if (settings.look() == ConsoleLook.SUREFIRE) {
            return;
        }
        RunStats stats = end.stats();
        Level level = stats.failures() + stats.notRun() > 0
                ? Level.ERROR
                : stats.finished() == 0 ? Level.WARNING : Level.INFO;
        screen.rule();
        screen.line(level, screen.label(level, "Summary") + " " + Words.time(end.elapsed()) + " " + stress.summary()
                + Words.counts(stats));
        if (!interrupted) {
            finalList();
        }
        if (stats.notRun() > 0) {
            screen.line(Level.WARNING, screen.paint("33;1", "warning") + ": " + stats.notRun() + "/" + stats.planned()
                    + " tests were not run" + (cutOff > 0 ? " (" + cutOff + " not to " + (cutOff > 1 ? "their" : "its") + " end)" : "")
                    + end.cancelled().map(reason -> " due to " + Words.reason(reason)).orElse(""));
        }
        screen.line(level, "Tests run: " + (stats.finished() + stats.skipped()) + ", Failures: " + stats.failed()
                + ", Errors: " + (stats.failures() - stats.failed()) + ", Skipped: " + stats.skipped()
                + (stats.flaky() + stats.interfered() > 0 ? ", Flakes: " + (stats.flaky() + stats.interfered()) : ""));
    }

    private void finalList() {
        finalResults.values().stream()
                .sorted(Comparator.comparing(Words::finalLevel)
                        .reversed()
                        .thenComparing(test -> test.test().id().module())
                        .thenComparing(test -> test.test().className())
                        .thenComparing(test -> test.test().name()))
                .forEach(this::finalLine);
        stress.leftOut().ifPresent(text -> screen.line(Level.WARNING, text));
    }

    private void finalLine(RunEvent.TestFinished test) {
        Attempt last = Attempt.deciding(test.attempts());
        Level level = last.outcome().isCutOff() ? Level.ERROR : Words.color(test.status());
        screen.line(
                level, lines.test(level, Words.last(test), lines.time(last), "", test.test()) + why(test));
        if (test.status() == TestStatus.EXPECTED) {
            return;
        }
        String headline = AttemptDetails.headline(last.outcome(), test.test());
        if (!headline.isEmpty()) {
            screen.line(level, "             " + headline);
        }
        notes(test);
        if (details.mode(last, test.output()).isFinal()) {
            details.show(level, last, test.test());
        }
        if (last.outcome().isFailure() || last.outcome().isCutOff()) {
            rerun(test.test());
        }
    }
}
