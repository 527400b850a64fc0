package io.github.mvnrunner.engine.filter;

import java.util.Set;
import java.util.TreeSet;

/**
 * Says what of a test is to run.
 *
 * @param all whether it is run whole
 * @param invocations else which of its invocations, from 1; none means that it isn't run
 */
public record Choice(boolean all, Set<Integer> invocations) {
    /** Run it whole. */
    public static final Choice ALL = new Choice(true, Set.of());

    /** Leave it out. */
    public static final Choice NOTHING = new Choice(false, Set.of());

    public Choice {
        invocations = Set.copyOf(invocations);
    }

    static Choice allIf(boolean chosen) {
        return chosen ? ALL : NOTHING;
    }

    /** {@return whether anything of it is run} */
    public boolean isAny() {
        return all || !invocations.isEmpty();
    }

    Choice or(Choice other) {
        if (all || other.all) {
            return ALL;
        }
        Set<Integer> both = new TreeSet<>(invocations);
        both.addAll(other.invocations);
        return new Choice(false, both);
    }
}
