package io.github.mvnrunner.engine.report.console;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.event.RunEvent;
import io.github.mvnrunner.engine.event.UnitDescription;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Prints what every unit is doing, for a person who asked. */
final class Info {
    private final Screen screen;
    private final UnaryOperator<String> moduleName;

    Info(Screen screen, UnaryOperator<String> moduleName) {
        this.screen = screen;
        this.moduleName = moduleName;
    }

    void print(RunEvent.RunDescribed described, Duration elapsed) {
        screen.rule();
        screen.line(Level.INFO, screen.label(Level.INFO, "info") + " " + Words.time(elapsed) + " "
                + Words.progress(described.stats()));
        List<UnitDescription> units = described.units();
        for (int i = 0; i < units.size(); i++) {
            unit(units.get(i), "* " + (i + 1) + "/" + (units.size() + described.missing()) + ": ");
        }
        if (described.missing() > 0) {
            screen.line(Level.WARNING, "  " + described.missing() + " did not answer in time");
        }
        screen.rule();
    }

    private void unit(UnitDescription unit, String number) {
        screen.line(Level.INFO, number + (moduleName.apply(unit.module())
                + unit.suite().map(suite -> " " + screen.bold(suite)).orElse("")).strip());
        fact("status", state(unit));
        unit.killIn().ifPresent(left -> fact("note", "will be killed in " + seconds(left) + " unless it ends before"));
        unit.tests().forEach(test -> fact("test", running(test)));
        unit.stackTop().ifPresent(top -> fact("at", top));
        unit.lastOutput().ifPresent(line -> fact("output", screen.tamed(line)));
    }

    private void fact(String name, String text) {
        screen.line(Level.INFO, String.format("  %8s: %s", name, text));
    }

    private static String state(UnitDescription unit) {
        boolean script = unit.slot() < 0;
        String place = script ? "script" : "slot " + unit.slot();
        return switch (unit.state()) {
            case STARTING -> script ? "starting" : "starting a worker";
            case DISCOVERING -> "looking for tests";
            case RUNNING -> unit.tests().isEmpty() && !script ? "between two tests" : "running";
            case HELD -> "held until you press Enter";
            case TERMINATING -> "terminating";
            case LEAVING -> "leaving";
        } + " (" + place + (unit.pid() < 0 ? "" : ", pid " + unit.pid()) + ")";
    }

    private static String running(UnitDescription.Running running) {
        TestCase test = running.test();
        String attempt = running.attempt() > 1 ? ", attempt " + running.attempt() : "";
        return test.className() + " " + test.name() + " for " + seconds(running.elapsed()) + attempt
                + (running.slow() ? " (slow)" : "");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3fs", time.toNanos() / 1e9);
    }
}
