package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.filter.Choice;
import io.github.mvnrunner.worker.wire.NamedInvocations;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Guesses the unique ids of invocations that a dead worker had not come to. */
final class InvocationIds {
    /** How many are asked for at once; ids that don't exist are ignored by JUnit. */
    static final int CHUNK = 500;

    /** As Jupiter and Spock number them. */
    private static final Pattern INDEXED = Pattern.compile("(.*(?:#|\\[iteration:))(\\d+)\\]");

    private InvocationIds() {}

    /** {@return the ids of a template's, or a factory's, invocations: those with a number, in their order, then the named} */
    static Stream<String> of(String container, Choice choice) {
        return Stream.concat(
                numbered(container, choice),
                choice.names().stream().sorted().map(name -> new NamedInvocations(container, name, 0).toUniqueId()));
    }

    private static Stream<String> numbered(String container, Choice choice) {
        boolean factory = container.substring(container.lastIndexOf('[')).startsWith("[test-factory:");
        List<String> kinds = factory ? List.of("dynamic-test", "dynamic-container") : List.of("test-template-invocation");
        return choice.invocations().stream()
                .sorted()
                .flatMap(number -> kinds.stream().map(kind -> container + "/[" + kind + ":#" + number + "]"));
    }

    /** {@return what is left of that id, which was asked for, after an invocation of its container; empty if nothing is} */
    static Optional<String> rest(String asked, String last) {
        NamedInvocations named = NamedInvocations.parse(asked);
        if (named == null) {
            return Optional.of(asked).filter(id -> isAfter(id, last));
        }
        Matcher index = INDEXED.matcher(last);
        return index.matches()
                ? Optional.of(new NamedInvocations(named.container, named.pattern, Integer.parseInt(index.group(2))).toUniqueId())
                : Optional.empty();
    }

    /** {@return whether one invocation comes after another of the same container} */
    private static boolean isAfter(String uniqueId, String other) {
        Matcher one = INDEXED.matcher(uniqueId);
        Matcher two = INDEXED.matcher(other);
        return one.matches() && two.matches() && Integer.parseInt(one.group(2)) > Integer.parseInt(two.group(2));
    }

    /** {@return the ids that follow, none if that id has no index} */
    static List<String> after(String uniqueId) {
        Matcher matcher = INDEXED.matcher(uniqueId);
        if (!matcher.matches()) {
            return List.of();
        }
        int last = Integer.parseInt(matcher.group(2));
        return IntStream.rangeClosed(last + 1, last + CHUNK)
                .mapToObj(index -> matcher.group(1) + index + "]")
                .toList();
    }
}
