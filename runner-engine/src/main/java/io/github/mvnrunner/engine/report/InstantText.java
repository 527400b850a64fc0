package io.github.mvnrunner.engine.report;

import java.time.Instant;

/**
 * Spells instants as {@link Instant#toString} does, sooner where they lie close together.
 *
 * <p>Remembers the last second that it spelt. Confined to one thread.
 */
public final class InstantText {
    private long second = Long.MIN_VALUE;
    private String spelt = "";

    /** Has spelt nothing yet. */
    public InstantText() {}

    /** {@return the instant, to the nanosecond, in as few groups of three digits as it takes} */
    public String nanos(Instant instant) {
        int nanos = instant.getNano();
        if (nanos == 0) {
            return seconds(instant) + "Z";
        }
        String digits = String.valueOf(1_000_000_000 + nanos).substring(1);
        int shown = nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
        return seconds(instant) + "." + digits.substring(0, shown) + "Z";
    }

    /** {@return the instant without what is less than a millisecond} */
    public String millis(Instant instant) {
        int millis = instant.getNano() / 1_000_000;
        return seconds(instant) + (millis == 0 ? "Z" : "." + String.valueOf(1_000 + millis).substring(1) + "Z");
    }

    private String seconds(Instant instant) {
        if (instant.getEpochSecond() != second) {
            second = instant.getEpochSecond();
            String whole = Instant.ofEpochSecond(second).toString();
            spelt = whole.substring(0, whole.length() - 1);
        }
        return spelt;
    }
}
