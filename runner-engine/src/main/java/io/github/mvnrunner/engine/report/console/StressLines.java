package io.github.mvnrunner.engine.report.console;

import io.github.mvnrunner.engine.event.RunEvent;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Tells how far a stress run is, in nextest's words. */
final class StressLines {
    /** How many results an endless run may keep for its end. */
    private static final int MOST = 1000;

    private final Screen screen;
    private Duration begun = Duration.ZERO;
    private int started;
    private int passed;
    private int leftOut;
    private Optional<Integer> total = Optional.empty();

    StressLines(Screen screen) {
        this.screen = screen;
    }

    void started(RunEvent.IterationStarted iteration, Duration elapsed) {
        begun = elapsed;
        started = iteration.number();
        total = iteration.total();
        screen.rule();
        screen.line(Level.INFO, screen.label(Level.INFO, "Stress test") + " iteration " + place() + " (" + clock(elapsed)
                + " elapsed so far" + total.map(all -> ", " + left(all - started) + " remaining").orElse("") + ")");
    }

    void finished(RunEvent.IterationFinished iteration, Duration elapsed) {
        passed += iteration.passed() ? 1 : 0;
        Level level = iteration.passed() ? Level.INFO : Level.ERROR;
        screen.line(level, screen.label(level, "Stress test") + " " + Words.time(elapsed.minus(begun)) + " iteration " + place()
                + ": " + Words.counts(iteration.stats()));
    }

    /** {@return how many iterations passed, to stand before the counts of all tests; nothing if there was but one run} */
    String summary() {
        return started == 0 ? "" : passed + "/" + total.orElse(started) + " iterations passed; ";
    }

    /** {@return whether there is room for one more in the list at the end; outside of a stress run always} */
    boolean holds(int listed) {
        return started == 0 || listed < MOST;
    }

    /** One more result isn't in the list at the end. */
    void leaveOut() {
        leftOut++;
    }

    /** {@return what stands below the list at the end} */
    Optional<String> leftOut() {
        return leftOut == 0 ? Optional.empty() : Optional.of("             and " + leftOut + " more, see events.jsonl");
    }

    private String place() {
        return started + total.map(all -> "/" + all).orElse("");
    }

    private static String left(int count) {
        return count + (count == 1 ? " iteration" : " iterations");
    }

    private static String clock(Duration elapsed) {
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d", elapsed.toHours(), elapsed.toMinutesPart(), elapsed.toSecondsPart());
    }
}
