package io.github.mvnrunner.engine.filter;

import io.github.mvnrunner.engine.problem.FilterError.Span;
import io.github.mvnrunner.engine.problem.FilterError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Holds an expression's text, how far it has been read, and what was wrong so far. */
final class FilterText {
    /** How deeply parentheses and negations may be nested. */
    static final int DEEPEST = 100;

    private final String text;
    private final List<FilterError> errors = new ArrayList<>();
    private int at;
    private int depth;
    private boolean abandoned;

    FilterText(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** {@return the next character, 0 at the end} */
    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    char next() {
        return text.charAt(at++);
    }

    void skip(int count) {
        at = Math.min(text.length(), at + count);
    }

    boolean take(String expected) {
        boolean there = text.startsWith(expected, at);
        if (there) {
            at += expected.length();
        }
        return there;
    }

    void blanks() {
        while (!atEnd() && Character.isWhitespace(peek())) {
            at++;
        }
    }

    String since(int from) {
        return text.substring(from, at);
    }

    /** {@return the word that starts here, empty if none does; it is not taken} */
    String word() {
        int end = at;
        while (end < text.length() && isWordPart(text.charAt(end), end == at)) {
            end++;
        }
        return text.substring(at, end);
    }

    private static boolean isWordPart(char c, boolean first) {
        return Character.isLetter(c) || c == '_' || (!first && (Character.isDigit(c) || c == '.' || c == '$'));
    }

    /** {@return whether one more level is allowed; else all the rest is given up} */
    boolean enter() {
        if (++depth > DEEPEST) {
            error(new FilterError.TooDeep(new Span(at, Math.min(at + 1, text.length())), DEEPEST));
            abandoned = true;
            at = text.length();
        }
        return !abandoned;
    }

    void leave() {
        depth--;
    }

    Span from(int start) {
        return new Span(start, at);
    }

    /** {@return the next characters, fewer at the end} */
    Span ahead(int count) {
        return new Span(at, Math.min(text.length(), at + count));
    }

    void error(FilterError error) {
        if (!abandoned) {
            errors.add(error);
        }
    }

    List<FilterError> errors() {
        return errors.stream()
                .sorted(Comparator.comparingInt(error -> error.span().from()))
                .toList();
    }
}
