package io.github.mvnrunner.engine.report.surefire;

import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.ReportStyle.Phrase;
import io.github.mvnrunner.engine.event.ReportStyle.Text;
import io.github.mvnrunner.engine.event.RunEvent.TestFinished;
import io.github.mvnrunner.engine.report.surefire.SuiteReport.Verdict;

/** Writes one suite as Surefire's plain text report. */
final class SuiteTextFile {
    private static final String RULE = "-".repeat(79) + "\n";

    private final SuiteReport report;

    SuiteTextFile(SuiteReport report) {
        this.report = report;
    }

    String write() {
        StringBuilder text = new StringBuilder(RULE + "Test set: " + report.suiteName(Phrase.TEXT_HEAD) + "\n" + RULE);
        text.append(summary(report.suiteName(Phrase.TEXT_SUMMARY))).append('\n');
        report.tests().stream().map(this::line).filter(line -> !line.isEmpty()).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** The line of a class. */
    String summary(String name) {
        long failures = report.count(Verdict.FAILURE);
        long errors = report.count(Verdict.ERROR);
        return "Tests run: " + report.tests().size() + ", Failures: " + failures + ", Errors: " + errors + ", Skipped: "
                + report.count(Verdict.SKIPPED) + ", Time elapsed: " + SurefireText.elapsed(report.suite().time())
                + (failures + errors > 0 ? " <<< FAILURE!" : "") + " -- in " + name;
    }

    /** What is said of a test; often nothing. */
    String line(TestFinished test) {
        boolean plain = report.module().style().text() == Text.PLAIN;
        return switch (report.verdict(test)) {
            case FAILURE, ERROR -> failure(test);
            case SKIPPED -> plain ? fullName(test) + " skipped" : "";
            case SUCCESS, FLAKE -> plain ? fullName(test) + elapsed(test.attempts().getLast()) : "";
        };
    }

    private String failure(TestFinished test) {
        Attempt shown = report.decisive(test).orElseThrow();
        String trace = Problem.of(shown.outcome(), report.module().trimStackTrace())
                .flatMap(Problem::trace)
                .orElse("");
        return fullName(test) + elapsed(shown) + " <<< " + report.verdict(test) + "!\n" + trace;
    }

    private static String fullName(TestFinished test) {
        return test.test().suite() + "." + test.test().name();
    }

    private static String elapsed(Attempt attempt) {
        return " -- Time elapsed: " + SurefireText.elapsed(attempt.time());
    }
}
