package io.github.mvnrunner.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Surefire's {@code argLine}: late properties, then words as a shell would split them. */
final class ArgLine {
    private static final Pattern LATE = Pattern.compile("@\\{([^}]+)}");

    private ArgLine() {}

    /** @param late value of a property at execution time, or {@code null}: an unknown one is nothing, not an error */
    static List<String> words(String argLine, Function<String, String> late) {
        return split(LATE.matcher(argLine).replaceAll(match -> replacement(late.apply(match.group(1)))));
    }

    private static String replacement(String value) {
        return value == null ? "" : Matcher.quoteReplacement(value);
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        char quote = 0;
        for (char c : text.toCharArray()) {
            if (quote == 0 && Character.isWhitespace(c)) {
                addTo(words, word);
                word = null;
                continue;
            }
            word = word == null ? new StringBuilder() : word;
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else {
                word.append(c);
            }
        }
        addTo(words, word);
        return words;
    }

    private static void addTo(List<String> words, StringBuilder word) {
        if (word != null) {
            words.add(word.toString());
        }
    }
}
