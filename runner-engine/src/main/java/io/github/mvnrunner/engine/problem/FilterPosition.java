package io.github.mvnrunner.engine.problem;

import io.github.mvnrunner.engine.problem.FilterError.Span;

/** Finds the part of an expression that is wrong. */
final class FilterPosition {
    private FilterPosition() {}

    /** {@return the place in the file, if the expression stands there as it was parsed; else that of the whole} */
    static Origin of(Origin whole, String expression, Span span) {
        if (!(whole instanceof Origin.InFile(var file, var line, var column, _, var text))) {
            return whole;
        }
        int start = text.indexOf(expression, 1 + text.indexOf('=', column - 1));
        return start < 0 || expression.isEmpty()
                ? whole
                : new Origin.InFile(file, line, start + span.from() + 1, width(span), text);
    }

    /** {@return the expression's line that holds the start of the part, and under it the part marked} */
    static String quote(String expression, Span span) {
        int start = 1 + Math.max(
                expression.lastIndexOf('\n', span.from() - 1), expression.lastIndexOf('\r', span.from() - 1));
        int end = start;
        while (end < expression.length() && expression.charAt(end) != '\n' && expression.charAt(end) != '\r') {
            end++;
        }
        String before = expression.substring(start, span.from()).replaceAll("[^\t]", " ");
        int width = Math.max(1, Math.min(width(span), end - span.from()));
        return "\n  | " + expression.substring(start, end) + "\n  | " + before + "^".repeat(width);
    }

    private static int width(Span span) {
        return Math.max(1, span.to() - span.from());
    }
}
