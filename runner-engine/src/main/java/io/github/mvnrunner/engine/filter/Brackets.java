package io.github.mvnrunner.engine.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits text at a character, but not where that stands between a bracket and its end.
 *
 * <p>A name in brackets may hold anything. A bracket that nothing closes is a character like others, as it is for
 * Surefire.
 */
final class Brackets {
    private Brackets() {}

    /** {@return the parts, at least one} */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '[' && end(text, at) > 0) {
                at = end(text, at);
            } else if (text.charAt(at) == separator) {
                parts.add(text.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** {@return where the bracket is closed that opens there; negative if nowhere} */
    static int end(String text, int opening) {
        int depth = 0;
        for (int at = opening; at < text.length(); at++) {
            depth += text.charAt(at) == '[' ? 1 : text.charAt(at) == ']' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }
}
