package io.github.mvnrunner.engine.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds the simple forms of values. */
final class Forms {
    static final Form<Boolean> FLAG = new Form<>("true or false", (value, _) -> value.flag());
    static final Form<Duration> POSITIVE = new Form<>(
            "a duration above 0 such as \"1m 30s\", \"200ms\" or \"PT90S\"",
            (value, _) -> value.text().flatMap(HumanTime::parse).filter(duration -> !duration.isZero()));
    static final Form<Duration> DURATION = new Form<>(
            "a duration such as \"1m 30s\" or \"200ms\", or \"0s\" for none",
            (value, _) -> value.text().flatMap(HumanTime::parse));
    static final Form<Double> FACTOR = new Form<>(
            "a number above 0 such as 2 or 0.5, and 1000 at most",
            (value, _) -> value.decimal().filter(number -> number > 0 && number <= 1000));
    static final Form<String> NAME =
            new Form<>("a string that is not blank", (value, _) -> value.text().filter(text -> !text.isBlank()));

    private Forms() {}

    static Form<Integer> atLeast(int least) {
        return new Form<>("a number of at least " + least, (value, _) -> number(value, least, Integer.MAX_VALUE));
    }

    static Form<Integer> between(int least, int most) {
        return new Form<>(
                "a number from " + least + " to " + most, (value, _) -> number(value, least, most));
    }

    static <E extends Enum<E>> Form<E> choice(Class<E> type) {
        return new Form<>(words(type), (value, _) -> value.text().flatMap(text -> word(type, text)));
    }

    /** {@return the string, or the strings of the array} */
    static Optional<List<String>> strings(RawValue value) {
        return value.text().map(List::of).or(() -> value.list()
                .filter(elements -> elements.stream().allMatch(element -> element.text().isPresent()))
                .map(elements -> elements.stream().flatMap(element -> element.text().stream()).toList()));
    }

    static Optional<Integer> number(RawValue value, int least, int most) {
        return value.integer()
                .filter(number -> number >= least && number <= most)
                .map(Long::intValue);
    }

    static boolean isWord(RawValue value, String word) {
        return value.text().filter(word::equals).isPresent();
    }

    static <E extends Enum<E>> Optional<E> word(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> wordOf(constant).equals(text))
                .findFirst();
    }

    static <E extends Enum<E>> String words(Class<E> type) {
        String all = Arrays.stream(type.getEnumConstants())
                .map(constant -> "\"" + wordOf(constant) + "\"")
                .collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return all.substring(0, last) + " or" + all.substring(last + 1);
    }

    static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
