package io.github.mvnrunner.engine.filter;

import java.util.Arrays;
import java.util.List;

/** Matches paths and names against Ant's wildcards. */
final class AntPath {
    private static final String ANY_DIRECTORIES = "**";

    private AntPath() {}

    /** {@return whether {@code path} matches, where {@code **} stands for any number of directories} */
    static boolean matches(String pattern, String path) {
        return matches(segments(pattern), segments(path));
    }

    /** {@return whether {@code name} matches, where {@code *} is any text and {@code ?} one character} */
    static boolean matchesName(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int resume = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = n;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(c -> c == '*');
    }

    private static boolean matches(List<String> pattern, List<String> path) {
        if (pattern.isEmpty()) {
            return path.isEmpty();
        }
        List<String> rest = pattern.subList(1, pattern.size());
        if (pattern.getFirst().equals(ANY_DIRECTORIES)) {
            return matches(rest, path) || (!path.isEmpty() && matches(pattern, path.subList(1, path.size())));
        }
        return !path.isEmpty()
                && matchesName(pattern.getFirst(), path.getFirst())
                && matches(rest, path.subList(1, path.size()));
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
