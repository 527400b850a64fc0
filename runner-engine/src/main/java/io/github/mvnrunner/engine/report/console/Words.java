package io.github.mvnrunner.engine.report.console;

import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.FinalStatusLevel;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.RunStats;
import io.github.mvnrunner.engine.event.StatusLevel;
import io.github.mvnrunner.engine.event.TestStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Finds the console's words for what happened. */
final class Words {
    private static final int LONGEST_LINE = 500;

    private Words() {}

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed _ -> "PASS";
            case Outcome.Failed _ -> "FAIL";
            case Outcome.Errored _ -> "ERROR";
            case Outcome.TimedOut timeout -> timeout.passes() ? "TIMEOUT-PASS" : "TIMEOUT";
            case Outcome.Crashed _ -> "CRASH";
            case Outcome.Leaked _ -> "LEAK-FAIL";
            case Outcome.Skipped _ -> "SKIP";
            case Outcome.NotRun notRun -> notRun.begun() ? "CUT OFF" : "NOT RUN";
        };
    }

    static String live(RunEvent.TestFinished test) {
        Attempt last = Attempt.deciding(test.attempts());
        return switch (test.status()) {
            case PASSED -> last.leaked() ? "LEAK" : outcome(last.outcome());
            case INTERFERENCE -> "INTERFERENCE";
            case EXPECTED -> "XFAIL";
            case UNEXPECTED_PASS -> "XPASS";
            case UNEXPECTED_PASS_FAILED -> "XPASS-FAIL";
            case SKIPPED, NOT_RUN -> outcome(last.outcome());
            case FLAKY, FLAKY_FAILED, FAILED, ERRORED, TIMED_OUT, CRASHED ->
                test.attempts().size() > 1 ? tryOf(last) : outcome(last.outcome());
        };
    }

    static String last(RunEvent.TestFinished test) {
        Attempt last = Attempt.deciding(test.attempts());
        return switch (test.status()) {
            case FLAKY_FAILED -> "FLKY-FL " + last.number() + "/" + last.total();
            case FLAKY -> "FLAKY " + last.number() + "/" + last.total();
            case PASSED -> last.leaked() ? "LEAK" : last.slow() ? "SLOW" : "PASS";
            case INTERFERENCE -> "INTERFERENCE";
            case EXPECTED -> "XFAIL";
            case UNEXPECTED_PASS -> "XPASS";
            case UNEXPECTED_PASS_FAILED -> "XPASS-FAIL";
            case SKIPPED, FAILED, ERRORED, TIMED_OUT, CRASHED, NOT_RUN -> outcome(last.outcome());
        };
    }

    static String tryOf(Attempt attempt) {
        if (attempt.purpose() == Attempt.Purpose.REPEAT) {
            return repetition(attempt);
        }
        return attempt.purpose() == Attempt.Purpose.ALONE
                ? "ALONE " + outcome(attempt.outcome())
                : "TRY " + attempt.number() + " " + (outcome(attempt.outcome()).equals("TIMEOUT") ? "TMT" : outcome(attempt.outcome()));
    }

    /** Which of how many it was, and how it ended. */
    static String repetition(Attempt attempt) {
        return attempt.number() + "/" + attempt.total() + " " + outcome(attempt.outcome());
    }

    static Level color(TestStatus status) {
        return switch (status) {
            case PASSED -> Level.INFO;
            case FLAKY, INTERFERENCE, UNEXPECTED_PASS, SKIPPED, EXPECTED, NOT_RUN -> Level.WARNING;
            case UNEXPECTED_PASS_FAILED, FLAKY_FAILED, FAILED, ERRORED, TIMED_OUT, CRASHED -> Level.ERROR;
        };
    }

    static StatusLevel level(RunEvent.TestFinished test) {
        Attempt last = test.attempts().getLast();
        return switch (test.status()) {
            case UNEXPECTED_PASS_FAILED, FLAKY_FAILED, FAILED, ERRORED, TIMED_OUT, CRASHED -> StatusLevel.FAIL;
            case FLAKY, INTERFERENCE, UNEXPECTED_PASS -> StatusLevel.RETRY;
            case PASSED -> last.leaked() ? StatusLevel.LEAK : StatusLevel.PASS;
            case EXPECTED -> StatusLevel.PASS;
            case NOT_RUN -> last.outcome().isCutOff() ? StatusLevel.FAIL : StatusLevel.SKIP;
            case SKIPPED -> StatusLevel.SKIP;
        };
    }

    static FinalStatusLevel finalLevel(RunEvent.TestFinished test) {
        Attempt last = test.attempts().getLast();
        return switch (test.status()) {
            case UNEXPECTED_PASS_FAILED, FLAKY_FAILED, FAILED, ERRORED, TIMED_OUT, CRASHED -> FinalStatusLevel.FAIL;
            case FLAKY, INTERFERENCE, UNEXPECTED_PASS -> FinalStatusLevel.FLAKY;
            case PASSED ->
                last.slow() ? FinalStatusLevel.SLOW : last.leaked() ? FinalStatusLevel.LEAK : FinalStatusLevel.PASS;
            case NOT_RUN -> last.outcome().isCutOff() ? FinalStatusLevel.FAIL : FinalStatusLevel.SKIP;
            case SKIPPED, EXPECTED -> FinalStatusLevel.SKIP;
        };
    }

    static String reason(CancelReason reason) {
        return switch (reason) {
            case SETUP_SCRIPT_FAILURE -> "setup script failure";
            case TEST_FAILURE -> "test failure";
            case REPORT_ERROR -> "a report that can't be written";
            case ENGINE_ERROR -> "an error of the engine";
            case GLOBAL_TIMEOUT -> "global timeout";
            case TEST_FAILURE_IMMEDIATE -> "test failure";
            case SIGNAL -> "signal";
            case INTERRUPT -> "interrupt";
            case SECOND_SIGNAL -> "second signal";
        };
    }

    /** How far the run is, in one line. */
    static String progress(RunStats stats) {
        int due = stats.planned() - stats.skipped();
        return stats.finished() + "/" + due + ": " + stats.running() + " running, " + results(stats);
    }

    static String counts(RunStats stats) {
        int due = stats.planned() - stats.skipped();
        String run = stats.finished() == due ? String.valueOf(due) : stats.finished() + "/" + due;
        return run + " " + tests(due) + " run: " + results(stats);
    }

    private static String results(RunStats stats) {
        List<String> kinds = new ArrayList<>();
        add(kinds, stats.slow(), "slow");
        add(kinds, stats.flaky(), "flaky");
        add(kinds, stats.interfered(), "interference");
        add(kinds, stats.leaky(), "leaky");
        add(kinds, stats.unexpected(), "unexpected");
        List<String> parts = new ArrayList<>();
        parts.add(stats.passed() + " passed" + (kinds.isEmpty() ? "" : " (" + String.join(", ", kinds) + ")"));
        add(parts, stats.failed(), "failed");
        add(parts, stats.errored(), stats.errored() == 1 ? "error" : "errors");
        add(parts, stats.timedOut(), "timed out");
        add(parts, stats.crashed(), "crashed");
        add(parts, stats.expected(), "failed as expected");
        parts.add(stats.skipped() + " skipped");
        add(parts, stats.notRun(), "not run");
        return String.join(", ", parts);
    }

    /** How many tests have a result, of how many that are known by now. */
    static String counter(RunStats stats) {
        String planned = String.valueOf(stats.planned());
        int done = stats.finished() + stats.skipped() + stats.notRun();
        return "(" + right(String.valueOf(done), planned.length()) + "/" + planned + ")";
    }

    /** What a test made up, in one line of bearable length that can't colour or move anything. */
    static String firstLine(String text) {
        String line = Screen.plain(text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : text.lines().findFirst().orElse(""));
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "...";
    }

    static String tests(int count) {
        return count == 1 ? "test" : "tests";
    }

    static String time(Duration time) {
        long millis = (time.toNanos() + 500_000) / 1_000_000;
        String fraction = String.valueOf(1000 + millis % 1000).substring(1);
        return "[" + right(millis / 1000 + "." + fraction, 8) + "s]";
    }

    /** {@return the text with blanks before it, so that it is as wide as that} */
    static String right(String text, int width) {
        return text.length() >= width ? text : " ".repeat(width - text.length()) + text;
    }

    private static void add(List<String> parts, int count, String word) {
        if (count > 0) {
            parts.add(count + " " + word);
        }
    }
}
