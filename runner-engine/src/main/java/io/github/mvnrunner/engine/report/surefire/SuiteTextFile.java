package io.github.mvnrunner.engine.report.surefire;

import io.github.mvnrunner.engine.event.Attempt;
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
        StringBuilder text = new StringBuilder(RULE + "Test set: " + report.suite().suite() + "\n" + RULE);
        text.append(summary()).append('\n');
        report.tests().stream().filter(this::isRed).forEach(test -> text.append(failure(test)));
        return text.toString();
    }

    private String summary() {
        long failures = report.count(Verdict.FAILURE);
        long errors = report.count(Verdict.ERROR);
        return "Tests run: " + report.tests().size() + ", Failures: " + failures + ", Errors: " + errors + ", Skipped: "
                + report.count(Verdict.SKIPPED) + ", Time elapsed: " + SurefireText.elapsed(report.suite().time())
                + (failures + errors > 0 ? " <<< FAILURE!" : "") + " -- in "
                + report.suite().suite();
    }

    private boolean isRed(TestFinished test) {
        Verdict verdict = report.verdict(test);
        return verdict == Verdict.FAILURE || verdict == Verdict.ERROR;
    }

    private String failure(TestFinished test) {
        Attempt shown = report.decisive(test).orElseThrow();
        String trace = Problem.of(shown.outcome(), report.module().trimStackTrace())
                .flatMap(Problem::trace)
                .orElse("");
        return test.test().suite() + "." + test.test().name() + " -- Time elapsed: "
                + SurefireText.elapsed(shown.time()) + " <<< " + report.verdict(test) + "!\n" + trace + "\n";
    }
}
