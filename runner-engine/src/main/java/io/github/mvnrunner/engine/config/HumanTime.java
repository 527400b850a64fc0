package io.github.mvnrunner.engine.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations: {@code 1m 30s} as nextest's humantime, {@code PT1M30S} as ISO 8601. */
final class HumanTime {
    private static final Pattern PART = Pattern.compile("\\s*(\\d{1,15})\\s*([a-zA-Zµ]+)\\s*");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Map<String, Duration> UNITS = Map.ofEntries(
            Map.entry("ns", Duration.ofNanos(1)),
            Map.entry("nsec", Duration.ofNanos(1)),
            Map.entry("us", Duration.ofNanos(1_000)),
            Map.entry("µs", Duration.ofNanos(1_000)),
            Map.entry("usec", Duration.ofNanos(1_000)),
            Map.entry("ms", Duration.ofMillis(1)),
            Map.entry("msec", Duration.ofMillis(1)),
            Map.entry("millis", Duration.ofMillis(1)),
            Map.entry("s", Duration.ofSeconds(1)),
            Map.entry("sec", Duration.ofSeconds(1)),
            Map.entry("secs", Duration.ofSeconds(1)),
            Map.entry("second", Duration.ofSeconds(1)),
            Map.entry("seconds", Duration.ofSeconds(1)),
            Map.entry("m", Duration.ofMinutes(1)),
            Map.entry("min", Duration.ofMinutes(1)),
            Map.entry("mins", Duration.ofMinutes(1)),
            Map.entry("minute", Duration.ofMinutes(1)),
            Map.entry("minutes", Duration.ofMinutes(1)),
            Map.entry("h", Duration.ofHours(1)),
            Map.entry("hr", Duration.ofHours(1)),
            Map.entry("hrs", Duration.ofHours(1)),
            Map.entry("hour", Duration.ofHours(1)),
            Map.entry("hours", Duration.ofHours(1)),
            Map.entry("d", DAY),
            Map.entry("day", DAY),
            Map.entry("days", DAY),
            Map.entry("w", DAY.multipliedBy(7)),
            Map.entry("week", DAY.multipliedBy(7)),
            Map.entry("weeks", DAY.multipliedBy(7)),
            Map.entry("y", Duration.ofSeconds(31_557_600)),
            Map.entry("year", Duration.ofSeconds(31_557_600)),
            Map.entry("years", Duration.ofSeconds(31_557_600)));

    static final Duration LONGEST = DAY.multipliedBy(36_525);

    private HumanTime() {}

    /** {@return the duration, between nothing and a hundred years} */
    static Optional<Duration> parse(String text) {
        String stripped = text.strip();
        Optional<Duration> duration =
                stripped.startsWith("P") || stripped.startsWith("p") ? iso(stripped) : human(stripped);
        return duration.filter(value -> !value.isNegative() && value.compareTo(LONGEST) <= 0);
    }

    private static Optional<Duration> iso(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> human(String text) {
        Matcher part = PART.matcher(text);
        Duration sum = Duration.ZERO;
        int end = 0;
        while (end < text.length() && part.find(end) && part.start() == end && UNITS.containsKey(part.group(2))) {
            Optional<Duration> more = times(UNITS.get(part.group(2)), Long.parseLong(part.group(1)));
            if (more.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(more.get());
            end = part.end();
        }
        return end == text.length() && end > 0 ? Optional.of(sum) : Optional.empty();
    }

    private static Optional<Duration> times(Duration unit, long count) {
        try {
            return Optional.of(unit.multipliedBy(count)).filter(value -> value.compareTo(LONGEST) <= 0);
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }
}
