package io.github.mvnrunner.engine.plan;

import java.util.Optional;

/**
 * Says what a unit needs of the machine while it runs.
 *
 * @param weight how many slots it takes, 1 or more; one that asks for more than there are gets all
 * @param group the test group whose limit it counts against, empty for none
 * @param priority from -100 to 100; higher starts earlier
 * @param locks what it shares with others
 */
public record Demand(int weight, Optional<String> group, int priority, LockSet locks) {
    /** One slot, no group, no lock, at the middle priority. */
    public static final Demand NONE = new Demand(1, Optional.empty(), 0, LockSet.NONE);

    public Demand {
        if (weight < 1) {
            throw new IllegalArgumentException("weight " + weight);
        }
    }

    /** {@return the same with these locks} */
    public Demand locking(LockSet other) {
        return new Demand(weight, group, priority, other);
    }

    /** {@return the same with that weight} */
    public Demand weighing(int other) {
        return new Demand(other, group, priority, locks);
    }
}
