package io.github.mvnrunner.engine.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds a range of JDK feature versions, such as 17 or 21.
 *
 * @param least the first version in the range
 * @param most the last version in the range
 */
public record JdkRange(int least, int most) {
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|)\\s*(?:1\\.)?(\\d{1,3})");
    private static final Pattern RANGE =
            Pattern.compile("([\\[(])\\s*(?:(?:1\\.)?(\\d{1,3}))?\\s*,\\s*(?:(?:1\\.)?(\\d{1,3}))?\\s*([\\])])");
    private static final int NEWEST = Integer.MAX_VALUE;

    /** {@return whether a version is in the range} */
    public boolean contains(int version) {
        return least <= version && version <= most;
    }

    /** Reads {@code 17}, {@code >=17}, {@code <21}, or a range as Maven writes it, {@code [17,21)}. */
    static Optional<JdkRange> parse(String text) {
        Matcher compared = COMPARED.matcher(text.strip());
        Matcher range = RANGE.matcher(text.strip());
        if (compared.matches()) {
            return Optional.of(compared(compared.group(1), Integer.parseInt(compared.group(2))));
        }
        return Optional.of(range).filter(Matcher::matches).map(JdkRange::range).filter(found -> found.least <= found.most);
    }

    private static JdkRange compared(String operator, int version) {
        return switch (operator) {
            case ">=" -> new JdkRange(version, NEWEST);
            case ">" -> new JdkRange(version + 1, NEWEST);
            case "<=" -> new JdkRange(0, version);
            case "<" -> new JdkRange(0, version - 1);
            default -> new JdkRange(version, version);
        };
    }

    private static JdkRange range(Matcher range) {
        int from = range.group(2) == null ? 0 : Integer.parseInt(range.group(2)) + (range.group(1).equals("(") ? 1 : 0);
        int to = range.group(3) == null ? NEWEST : Integer.parseInt(range.group(3)) - (range.group(4).equals(")") ? 1 : 0);
        return new JdkRange(from, to);
    }
}
