package io.github.mvnrunner.engine.report.console;

import io.github.mvnrunner.engine.catalog.ModuleCopy;
import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.event.ConsoleSettings;
import io.github.mvnrunner.engine.event.ModuleInfo;
import io.github.mvnrunner.engine.event.Outcome;
import io.github.mvnrunner.engine.event.RunStats;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds the one line that a test gets: label, time, count, module, class, name. */
final class TestLines {
    private final Screen screen;
    private final ConsoleSettings settings;
    private final Map<String, String> moduleNames = new HashMap<>();
    private RunStats stats = RunStats.EMPTY;

    TestLines(Screen screen, ConsoleSettings settings) {
        this.screen = screen;
        this.settings = settings;
    }

    void name(List<ModuleInfo> modules) {
        modules.forEach(module -> moduleNames.put(module.id(), module.name()));
    }

    void count(RunStats now) {
        stats = now;
    }

    String module(String id) {
        String base = ModuleCopy.base(id);
        return moduleNames.getOrDefault(id, moduleNames.getOrDefault(base, base) + ModuleCopy.mark(id));
    }

    /** {@return how long an attempt took, in the colour of the limit that it has passed if that is asked for} */
    String time(Attempt attempt) {
        String time = Words.time(attempt.time());
        return switch (settings.time()) {
            case PLAIN -> time;
            case LIMITS -> switch (attempt.outcome()) {
                case Outcome.Failed failed when failed.thrown().className().equals(Outcome.MAX_TIME_EXCEEDED) ->
                    screen.paint("31", time);
                case Outcome.Passed passed when passed.late() -> screen.paint("33", time);
                case Outcome _ -> attempt.slow() ? screen.paint("33", time) : time;
            };
        };
    }

    /** {@return the line of a test that has no result yet: a bar in place of its number} */
    String unfinished(Level level, String label, String time, TestCase test) {
        String bar = (settings.unicode() ? "\u2500" : "-").repeat(Words.counter(stats).length() - 2);
        return test(level, label, time, "(" + bar + ")", test);
    }

    String test(Level level, String label, String time, String counter, TestCase test) {
        return test(level, label, time, counter, test, Words.firstLine(test.name()));
    }

    String test(Level level, String label, String time, String counter, TestCase test, String name) {
        return screen.label(level, label) + " " + time + " " + (counter.isEmpty() ? "" : counter + " ")
                + screen.paint("35;1", module(test.id().module())) + " " + screen.paint("36", test.className()) + " "
                + screen.paint("34;1", name);
    }
}
