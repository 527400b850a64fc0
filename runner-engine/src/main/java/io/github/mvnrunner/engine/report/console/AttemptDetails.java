package io.github.mvnrunner.engine.report.console;

import io.github.mvnrunner.engine.catalog.ModuleCopy;
import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.ConsoleSettings;
import io.github.mvnrunner.engine.event.ModuleInfo;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.OutputMode;
import io.github.mvnrunner.engine.event.OutputModes;
import io.github.mvnrunner.engine.event.Thrown;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows what an attempt printed, and why it failed. */
final class AttemptDetails {
    private static final Pattern FRAME = Pattern.compile("(?m)^\\s+at (?:\\S+/)?(\\S+)\\(([^():]+:\\d+)\\)");

    private final Screen screen;
    private final ConsoleSettings settings;
    private final Set<String> filed = new HashSet<>();

    AttemptDetails(Screen screen, ConsoleSettings settings) {
        this.screen = screen;
        this.settings = settings;
    }

    /** {@return when the output of an attempt is shown; {@code own} is what was said of its test alone} */
    OutputMode mode(Attempt attempt, Optional<OutputModes> own) {
        OutputModes modes = own.orElse(settings.output());
        return attempt.outcome().isFailure() || attempt.outcome().isCutOff() ? modes.failure() : modes.success();
    }

    /** Learns whose output goes to files, and is not to be shown. */
    void know(List<ModuleInfo> modules) {
        modules.stream().filter(module -> module.style().outputFiles()).map(ModuleInfo::id).forEach(filed::add);
    }

    void show(Level level, Attempt attempt, TestCase test) {
        if (!filed.contains(ModuleCopy.base(test.id().module()))) {
            String owner = attempt.output().shared() ? " (shared)" : "";
            screen.block(level, "stdout" + owner, attempt.output().out().text());
            screen.block(level, "stderr" + owner, attempt.output().err().text());
        }
        screen.block(level, "failure", cause(attempt.outcome()));
    }

    /** {@return what failed in one line, and where in the test's own class; empty if nothing was thrown} */
    static String headline(Outcome outcome, TestCase test) {
        return switch (outcome) {
            case Outcome.Failed failed -> headline(failed.thrown(), test);
            case Outcome.Errored errored -> headline(errored.thrown(), test);
            case Outcome.TimedOut _,
                    Outcome.Crashed _,
                    Outcome.Leaked _,
                    Outcome.Passed _,
                    Outcome.Skipped _,
                    Outcome.NotRun _ -> "";
        };
    }

    static String headline(Thrown thrown, TestCase test) {
        String type = thrown.className().substring(thrown.className().lastIndexOf('.') + 1);
        String message = thrown.message().map(Words::firstLine).filter(line -> !line.isBlank()).map(line -> ": " + line).orElse("");
        return place(thrown, test) + type + message;
    }

    private static String place(Thrown thrown, TestCase test) {
        Matcher frame = FRAME.matcher(thrown.stackTrace());
        while (frame.find()) {
            if (frame.group(1).startsWith(test.className() + ".")) {
                return frame.group(2) + " ";
            }
        }
        return "";
    }

    private String cause(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed failed -> trace(failed.thrown());
            case Outcome.Errored errored -> trace(errored.thrown());
            case Outcome.Crashed crashed -> crashed.how() + "\n" + crashed.detail();
            case Outcome.TimedOut timeout ->
                "timed out after " + timeout.limit().toMillis() / 1e3 + " s" + dump(timeout.dumpFile(), timeout.dump());
            case Outcome.Leaked leaked -> String.join("\n", leaked.left());
            case Outcome.NotRun notRun when !notRun.dump().isEmpty() ->
                notRun.message() + dump(notRun.dumpFile(), notRun.dump());
            case Outcome.Passed _, Outcome.Skipped _, Outcome.NotRun _ -> "";
        };
    }

    private static String dump(Optional<String> whole, String digest) {
        return whole.map(file -> "; whole thread dump: " + file).orElse("") + "\n" + digest;
    }

    private String trace(Thrown thrown) {
        return settings.trim() ? thrown.trimmedStackTrace() : thrown.stackTrace();
    }
}
