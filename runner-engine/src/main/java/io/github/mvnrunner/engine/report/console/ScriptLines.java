package io.github.mvnrunner.engine.report.console;

import io.github.mvnrunner.engine.event.ConsoleSettings;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.ScriptId;
import io.github.mvnrunner.engine.event.ScriptOutcome;
import io.github.mvnrunner.engine.event.ScriptRun;
import io.github.mvnrunner.engine.event.StatusLevel;
import java.time.Duration;
import java.util.Locale;

/** Prints a line when a script starts, and one when it ends; of one that failed also what it printed. */
record ScriptLines(Screen screen, ConsoleSettings settings) {

    void started(RunEvent.ScriptStarted started) {
        String number = String.format("[%d/%d]", started.index(), started.total());
        line(Level.INFO, word(started.script()), String.format("%11s", number), started.script(), "");
    }

    void slow(RunEvent.ScriptSlow slow) {
        if (settings.statusLevel().includes(StatusLevel.SLOW)) {
            String time = String.format(Locale.ROOT, "[>%7.3fs]", slow.elapsed().toNanos() / 1e9);
            line(
                    Level.WARNING,
                    word(slow.script()) + " SLOW",
                    time,
                    slow.script(),
                    slow.ending() ? " (taking too long; terminating)" : "");
        }
    }

    void finished(RunEvent.ScriptFinished finished) {
        ScriptRun run = finished.run();
        Level level = level(run);
        line(
                level,
                word(finished.script()) + " " + result(run),
                Words.time(run.time()),
                finished.script(),
                why(run.outcome()));
        if (run.outcome().isFailure()) {
            screen.block(level, "stdout", run.output().out().text());
            screen.block(level, "stderr", run.output().err().text());
        }
    }

    private void line(Level level, String label, String time, ScriptId script, String more) {
        screen.line(level, screen.label(level, label) + " " + time + " " + screen.paint("34;1", script.name()) + more);
    }

    private static String word(ScriptId script) {
        return switch (script.kind()) {
            case SETUP -> "SETUP";
            case TEARDOWN -> "TEARDOWN";
        };
    }

    private static Level level(ScriptRun run) {
        return switch (run.outcome()) {
            case ScriptOutcome.Passed _ -> run.leaked() ? Level.WARNING : Level.INFO;
            case ScriptOutcome.Ended _ -> Level.WARNING;
            case ScriptOutcome.Failed _, ScriptOutcome.TimedOut _, ScriptOutcome.NotStarted _ -> Level.ERROR;
            case ScriptOutcome.BadVariables _, ScriptOutcome.LeftBehind _ -> Level.ERROR;
        };
    }

    private static String result(ScriptRun run) {
        return switch (run.outcome()) {
            case ScriptOutcome.Passed _ -> run.leaked() ? "LEAK" : "PASS";
            case ScriptOutcome.Failed _ -> "FAIL";
            case ScriptOutcome.TimedOut _ -> "TMT";
            case ScriptOutcome.NotStarted _, ScriptOutcome.BadVariables _ -> "XFAIL";
            case ScriptOutcome.LeftBehind _ -> "LKFAIL";
            case ScriptOutcome.Ended _ -> "ENDED";
        };
    }

    private static String why(ScriptOutcome outcome) {
        return switch (outcome) {
            case ScriptOutcome.Passed _ -> "";
            case ScriptOutcome.Failed(String how) -> " (" + how + ")";
            case ScriptOutcome.TimedOut(Duration limit) -> " (took longer than " + seconds(limit) + ")";
            case ScriptOutcome.NotStarted(String why) -> " (" + why + ")";
            case ScriptOutcome.BadVariables(String problem) -> " (" + problem + ")";
            case ScriptOutcome.LeftBehind(Duration limit) ->
                " (a process still held its output " + seconds(limit) + " after its end)";
            case ScriptOutcome.Ended(var reason) -> " (" + Words.reason(reason) + ")";
        };
    }

    private static String seconds(Duration time) {
        return time.toMillis() / 1e3 + " s";
    }
}
