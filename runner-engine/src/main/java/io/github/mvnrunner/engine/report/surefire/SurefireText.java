package io.github.mvnrunner.engine.report.surefire;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** Spells values as Surefire does. */
final class SurefireText {
    /** What stands for the value of a secret. */
    static final String HIDDEN = "(hidden; enablePropertiesElement shows it)";

    private static final Pattern SECRET = Pattern.compile(
            "passw|passphrase|secret|credential|token|api[._-]?key|private[._-]?key|access[._-]?key", Pattern.CASE_INSENSITIVE);

    private SurefireText() {}

    /** {@return whether a property of that name may hold what nobody else should read} */
    static boolean speaksOfSecrets(String property) {
        return SECRET.matcher(property).find();
    }

    /** Seconds of an XML attribute. */
    static String seconds(Duration time) {
        return String.valueOf(time.toMillis() / 1000f);
    }

    /** Seconds of a text report: fewer decimals for longer times. */
    static String elapsed(Duration time) {
        long millis = time.toMillis();
        if (millis > 0 && millis < 10_000) { // as nearly all are
            return millis / 1000 + "." + String.valueOf(1000 + millis % 1000).substring(1) + " s";
        }
        double seconds = millis / 1000.0;
        int decimals = seconds < 10 ? 3 : seconds < 100 ? 2 : seconds < 1000 ? 1 : 0;
        return (seconds == 0 ? "0" : String.format(Locale.ROOT, "%." + decimals + "f", seconds)) + " s";
    }

    static String attribute(String value) {
        return escape(value, "&#");
    }

    static String content(String value) {
        return escape(value, "&amp#");
    }

    static boolean hasForbidden(String value) {
        for (int at = 0; at < value.length(); at++) {
            if (isForbidden(value.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    static String fileName(String name) {
        return name.replaceAll("[()&\\\\/:*?\"<>|\0]", "_");
    }

    private static String escape(String value, String mark) {
        if (!hasForbidden(value)) {
            return value;
        }
        StringBuilder escaped = new StringBuilder();
        value.chars().forEach(c -> {
            if (isForbidden(c)) {
                escaped.append(mark).append(c).append(';');
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }

    private static boolean isForbidden(int c) {
        return c < 0x20 && c != '\n' && c != '\r' && c != '\t';
    }
}
