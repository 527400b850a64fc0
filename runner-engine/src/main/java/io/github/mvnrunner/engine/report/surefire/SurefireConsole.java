package io.github.mvnrunner.engine.report.surefire;

import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.ModuleInfo;
import io.github.mvnrunner.engine.event.Output;
import io.github.mvnrunner.engine.event.ReportStyle.Phrase;
import io.github.mvnrunner.engine.event.RunEvent.RunFinished;
import io.github.mvnrunner.engine.event.RunEvent.RunStarted;
import io.github.mvnrunner.engine.event.RunEvent.SuiteFinished;
import io.github.mvnrunner.engine.event.RunEvent.TestFinished;
import io.github.mvnrunner.engine.event.RunEvent.TestStarted;
import io.github.mvnrunner.engine.event.RunReporter;
import io.github.mvnrunner.engine.event.StampedEvent;
import io.github.mvnrunner.engine.report.surefire.SuiteReport.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Prints the lines that Surefire prints, for those who read them by machine.
 *
 * <p>What a test printed follows when it has ended, so that it is never mixed with another's. Lines of several workers
 * stand in the order of events, as with several forks. A class that ends again, since its tests were tried again, has its line
 * again and counts once.
 */
public final class SurefireConsole implements RunReporter {
    private static final String RULE = "-".repeat(55);

    private final SurefireLines lines;
    private final Map<String, ModuleInfo> modules = new HashMap<>();
    private final Set<Key> begun = new HashSet<>();
    private final Map<Key, Map<TestId, TestFinished>> results = new HashMap<>();
    private final Map<Key, SuiteReport> suites = new LinkedHashMap<>();

    /** Prints through these lines. */
    public SurefireConsole(SurefireLines lines) {
        this.lines = lines;
    }

    @Override
    public void flush() {
        lines.flush();
    }

    @Override
    public void report(StampedEvent stamped) {
        if (stamped.event() instanceof RunStarted run) {
            run.modules().forEach(module -> modules.put(module.id(), module));
            lines.info("");
            lines.info(RULE);
            lines.info(" T E S T S");
            lines.info(RULE);
        } else if (stamped.event() instanceof TestStarted test) {
            begin(new Key(test.test().id().module(), test.test().suite()));
        } else if (stamped.event() instanceof TestFinished test) {
            finished(test);
        } else if (stamped.event() instanceof SuiteFinished suite) {
            end(suite);
        } else if (stamped.event() instanceof RunFinished) {
            results();
        }
    }

    private void begin(Key suite) {
        if (begun.add(suite)) {
            lines.info("Running " + suite.name());
        }
    }

    private void finished(TestFinished test) {
        Key suite = new Key(test.test().id().module(), test.test().suite());
        begin(suite);
        results.computeIfAbsent(suite, _ -> new LinkedHashMap<>()).put(test.test().id(), test);
        if (!modules.get(suite.module()).style().outputFiles()) {
            test.attempts().stream().map(Attempt::output).forEach(this::print);
        }
    }

    private void print(Output output) {
        lines.raw(output.out().text());
        lines.raw(output.err().text());
    }

    private void end(SuiteFinished suite) {
        Key key = new Key(suite.module(), suite.suite());
        begin(key);
        SuiteReport report = new SuiteReport(
                modules.get(suite.module()),
                suite,
                results.getOrDefault(key, Map.of()).values().stream().filter(SuiteReport::isListed).toList());
        suites.put(key, report);
        if (!report.module().style().outputFiles()) {
            print(suite.output());
        }
        SuiteTextFile text = new SuiteTextFile(report);
        lines.at(levelOf(report), text.summary(report.suiteName(Phrase.TEXT_SUMMARY)));
        report.tests().stream()
                .map(text::line)
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.at(levelOf(report), line));
        begun.remove(key);
    }

    private static SurefireLines.Level levelOf(SuiteReport report) {
        return level(
                report.count(Verdict.FAILURE) + report.count(Verdict.ERROR) > 0, report.count(Verdict.SKIPPED) > 0);
    }

    private static SurefireLines.Level level(boolean failed, boolean unstable) {
        if (failed) {
            return SurefireLines.Level.ERROR;
        }
        return unstable ? SurefireLines.Level.WARNING : SurefireLines.Level.INFO;
    }

    private void results() {
        lines.info("");
        lines.info("Results:");
        lines.info("");
        boolean any = list(Verdict.FAILURE, "Failures: ") | list(Verdict.ERROR, "Errors: ") | list(Verdict.FLAKE, "Flakes: ");
        if (any) {
            lines.info("");
        }
        long flakes = count(Verdict.FLAKE);
        long failures = count(Verdict.FAILURE);
        long errors = count(Verdict.ERROR);
        long skipped = count(Verdict.SKIPPED);
        long all = suites.values().stream().mapToLong(suite -> suite.tests().size()).sum();
        lines.at(
                level(failures + errors > 0, skipped + flakes > 0),
                "Tests run: " + all + ", Failures: " + failures + ", Errors: " + errors + ", Skipped: " + skipped
                        + (flakes > 0 ? ", Flakes: " + flakes : ""));
        lines.info("");
    }

    private long count(Verdict verdict) {
        return suites.values().stream().mapToLong(suite -> suite.count(verdict)).sum();
    }

    private boolean list(Verdict verdict, String title) {
        Map<String, TestFinished> tests = new TreeMap<>();
        suites.values().forEach(suite -> suite.tests().stream()
                .filter(test -> suite.verdict(test) == verdict)
                .forEach(test -> tests.put(test.test().suite() + "." + test.test().name(), test)));
        SurefireLines.Level level = verdict == Verdict.FLAKE ? SurefireLines.Level.WARNING : SurefireLines.Level.ERROR;
        if (!tests.isEmpty()) {
            lines.at(level, title);
        }
        tests.forEach((name, test) -> attempts(level, name, test));
        return !tests.isEmpty();
    }

    private void attempts(SurefireLines.Level level, String name, TestFinished test) {
        if (test.attempts().size() == 1) {
            lines.at(SurefireLines.Level.ERROR, "  " + ShortTrace.of(test.test(), test.attempts().getFirst().outcome()));
            return;
        }
        lines.at(level, name);
        for (int run = 0; run < test.attempts().size(); run++) {
            Attempt attempt = test.attempts().get(run);
            boolean failed = attempt.outcome().isFailure();
            lines.at(
                    failed ? SurefireLines.Level.ERROR : SurefireLines.Level.INFO,
                    "  Run " + (run + 1) + ": " + (failed ? ShortTrace.of(test.test(), attempt.outcome()) : "PASS"));
        }
        lines.info("");
    }

    private record Key(String module, String name) {}
}
