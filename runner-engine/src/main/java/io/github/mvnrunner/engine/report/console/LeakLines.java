package io.github.mvnrunner.engine.report.console;

import io.github.mvnrunner.engine.event.ConsoleSettings;
import io.github.mvnrunner.engine.event.RunEvent.LeakFound;
import io.github.mvnrunner.engine.event.StatusLevel;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Names what workers left behind; a leak's own result has a line of its own. */
final class LeakLines {
    private static final int MOST_SUITES = 5;

    private final Screen screen;
    private final ConsoleSettings settings;
    private final UnaryOperator<String> moduleName;

    LeakLines(Screen screen, ConsoleSettings settings, UnaryOperator<String> moduleName) {
        this.screen = screen;
        this.settings = settings;
        this.moduleName = moduleName;
    }

    void found(LeakFound leak) {
        switch (leak.verdict()) {
            case NOTED -> {
                if (settings.statusLevel().includes(StatusLevel.LEAK)) {
                    screen.line(Level.INFO, screen.label(Level.INFO, "NOTE") + " " + who(leak) + " left "
                            + leak.left().stream().map(Words::firstLine).collect(Collectors.joining("; ")));
                }
            }
            case LEAK -> {
                if (settings.statusLevel().includes(StatusLevel.LEAK)) {
                    screen.line(Level.WARNING, screen.label(Level.WARNING, "LEAK") + " " + who(leak));
                    screen.block(Level.WARNING, "left behind", String.join("\n", leak.left()));
                }
            }
            case FAIL -> {
                // The failure that follows names it.
            }
        }
    }

    private String who(LeakFound leak) {
        return leak.test()
                .map(test -> moduleName.apply(leak.module()) + " " + test.className() + " " + Words.firstLine(test.name()))
                .orElseGet(() -> "worker " + leak.slot() + " of " + moduleName.apply(leak.module()) + ", after "
                        + after(leak.suites()));
    }

    private static String after(List<String> suites) {
        String named = suites.stream().limit(MOST_SUITES).collect(Collectors.joining(", "));
        int more = suites.size() - MOST_SUITES;
        return suites.isEmpty() ? "no test" : more > 0 ? named + " and " + more + " more" : named;
    }
}
