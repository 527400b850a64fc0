package io.github.mvnrunner.plugin;

import java.util.ArrayList;
import java.util.List;

/** Comma lists of patterns, in which {@code %regex[a,b]} is one item. */
final class PatternList {
    private PatternList() {}

    static List<String> split(String text) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth <= 0 && (c == ',' || c == '\n')) {
                add(items, item);
            } else {
                item.append(c);
            }
        }
        add(items, item);
        return items;
    }

    private static void add(List<String> items, StringBuilder item) {
        String trimmed = item.toString().strip();
        if (!trimmed.isEmpty()) {
            items.add(trimmed);
        }
        item.setLength(0);
    }
}
