package io.github.mvnrunner.engine.exec;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Guesses the unique ids of invocations that a dead worker had not come to. */
final class InvocationIds {
    /** How many are asked for at once; ids that don't exist are ignored by JUnit. */
    static final int CHUNK = 500;

    private static final Pattern INDEXED = Pattern.compile("(.*)#(\\d+)\\]");

    private InvocationIds() {}

    /** {@return the ids that follow, none if that id has no index} */
    static List<String> after(String uniqueId) {
        Matcher matcher = INDEXED.matcher(uniqueId);
        if (!matcher.matches()) {
            return List.of();
        }
        int last = Integer.parseInt(matcher.group(2));
        return IntStream.rangeClosed(last + 1, last + CHUNK)
                .mapToObj(index -> matcher.group(1) + "#" + index + "]")
                .toList();
    }
}
