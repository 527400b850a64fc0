package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.link.ThreadStack;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Says in one line where tests are: the innermost call, and the innermost one that is the user's own. */
final class StackTop {
    private static final Pattern MACHINERY =
            Pattern.compile("(java\\.base/|java\\.|javax\\.|jdk\\.|sun\\.|org\\.junit\\.|io\\.github\\.mvnrunner\\.worker\\.).*");

    private StackTop() {}

    /** {@return where the first of these threads is, empty if none has a stack} */
    static Optional<String> of(List<ThreadStack> running) {
        List<List<String>> stacks = running.stream()
                .map(StackTop::calls)
                .filter(Predicate.not(List::isEmpty))
                .toList();
        return stacks.stream()
                .findFirst()
                .map(stack -> top(stack)
                        + (stacks.size() > 1 ? " (and " + (stacks.size() - 1) + " more threads)" : ""));
    }

    private static String top(List<String> stack) {
        String innermost = stack.getFirst();
        return innermost
                + stack.stream()
                        .filter(call -> !MACHINERY.matcher(call).matches())
                        .findFirst()
                        .filter(call -> !call.equals(innermost))
                        .map(call -> ", called by " + call)
                        .orElse("");
    }

    private static List<String> calls(ThreadStack thread) {
        return thread.stack()
                .lines()
                .map(String::strip)
                .map(line -> line.startsWith("at ") ? line.substring("at ".length()) : line)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
