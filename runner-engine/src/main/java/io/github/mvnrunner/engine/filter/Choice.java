package io.github.mvnrunner.engine.filter;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what of a test is to run.
 *
 * @param all whether it is run whole
 * @param invocations else which of its invocations, from 1
 * @param names and how others are displayed, with wildcards; neither a number nor a name means that it isn't run
 */
public record Choice(boolean all, Set<Integer> invocations, Set<String> names) {
    /** Run it whole. */
    public static final Choice ALL = new Choice(true, Set.of(), Set.of());

    /** Leave it out. */
    public static final Choice NOTHING = new Choice(false, Set.of(), Set.of());

    public Choice {
        invocations = Set.copyOf(invocations);
        names = Set.copyOf(names);
    }

    static Choice allIf(boolean chosen) {
        return chosen ? ALL : NOTHING;
    }

    /** {@return whether anything of it is run} */
    public boolean isAny() {
        return all || !invocations.isEmpty() || !names.isEmpty();
    }

    Choice or(Choice other) {
        if (all || other.all) {
            return ALL;
        }
        Set<Integer> both = new TreeSet<>(invocations);
        both.addAll(other.invocations);
        return new Choice(
                false,
                both,
                Stream.concat(names.stream(), other.names.stream()).collect(Collectors.toSet()));
    }
}
