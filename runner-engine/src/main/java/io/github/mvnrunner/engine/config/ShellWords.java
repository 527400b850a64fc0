package io.github.mvnrunner.engine.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a command line into words, as a POSIX shell does without its expansions. */
final class ShellWords {
    private static final String ESCAPED_IN_QUOTES = "\"\\$`";

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private ShellWords(String line) {
        this.line = line;
    }

    /** {@return the words; empty if there are none, or if a quote or a backslash has no end} */
    static Optional<List<String>> split(String line) {
        ShellWords split = new ShellWords(line);
        return split.run() && !split.words.isEmpty() ? Optional.of(split.words) : Optional.empty();
    }

    private boolean run() {
        boolean sound = true;
        while (sound && at < line.length()) {
            sound = next(line.charAt(at++));
        }
        end();
        return sound;
    }

    private boolean next(char c) {
        if (Character.isWhitespace(c)) {
            end();
            return true;
        }
        inWord = true;
        return switch (c) {
            case '\'' -> quoted();
            case '"' -> doubleQuoted();
            case '\\' -> escaped();
            default -> append(c);
        };
    }

    private boolean quoted() {
        int end = line.indexOf('\'', at);
        if (end >= 0) {
            word.append(line, at, end);
            at = end + 1;
        }
        return end >= 0;
    }

    private boolean doubleQuoted() {
        while (at < line.length() && line.charAt(at) != '"') {
            boolean escape = line.charAt(at) == '\\'
                    && at + 1 < line.length()
                    && ESCAPED_IN_QUOTES.indexOf(line.charAt(at + 1)) >= 0;
            at += escape ? 1 : 0;
            word.append(line.charAt(at++));
        }
        return at++ < line.length();
    }

    private boolean escaped() {
        return at < line.length() && append(line.charAt(at++));
    }

    private boolean append(char c) {
        word.append(c);
        return true;
    }

    private void end() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }
}
