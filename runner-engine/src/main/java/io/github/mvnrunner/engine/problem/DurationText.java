package io.github.mvnrunner.engine.problem;

import java.time.Duration;
import java.util.StringJoiner;

/** Writes a duration the way a configuration file does. */
public final class DurationText {
    private DurationText() {}

    /** {@return for example {@code 1m 30s}, {@code 200ms}, {@code 0s}} */
    public static String of(Duration duration) {
        StringJoiner text = new StringJoiner(" ");
        add(text, duration.toHours(), "h");
        add(text, duration.toMinutesPart(), "m");
        add(text, duration.toSecondsPart(), "s");
        add(text, duration.toMillisPart(), "ms");
        return text.length() == 0 ? "0s" : text.toString();
    }

    private static void add(StringJoiner text, long amount, String unit) {
        if (amount != 0) {
            text.add(amount + unit);
        }
    }
}
