package io.github.mvnrunner.engine.plan;

import java.util.Optional;

/**
 * Says what a unit needs of the machine while it runs.
 *
 * @param weight how many slots it takes, 1 or more; one that asks for more than there are gets all
 * @param group the test group whose limit it counts against, empty for none
 * @param priority from -100 to 100; higher starts earlier
 * @param locks what it shares with others
 * @param scripts what runs before and after it
 * @param forks the limit of its module, empty for none
 */
public record Demand(
        int weight, Optional<String> group, int priority, LockSet locks, TestScripts scripts, Optional<ForkLimit> forks) {
    /** One slot, no group, no lock, at the middle priority. */
    public static final Demand NONE = new Demand(1, Optional.empty(), 0, LockSet.NONE, TestScripts.NONE);

    /** Needs no scripts. */
    public Demand(int weight, Optional<String> group, int priority, LockSet locks) {
        this(weight, group, priority, locks, TestScripts.NONE);
    }

    /** Its module has no limit. */
    public Demand(int weight, Optional<String> group, int priority, LockSet locks, TestScripts scripts) {
        this(weight, group, priority, locks, scripts, Optional.empty());
    }

    public Demand {
        if (weight < 1) {
            throw new IllegalArgumentException("weight " + weight);
        }
    }

    /** {@return the same with these locks} */
    public Demand locking(LockSet other) {
        return new Demand(weight, group, priority, other, scripts, forks);
    }

    /** {@return the same with that weight} */
    public Demand weighing(int other) {
        return new Demand(other, group, priority, locks, scripts, forks);
    }

    /** {@return the same with these scripts} */
    public Demand needing(TestScripts other) {
        return new Demand(weight, group, priority, locks, other, forks);
    }
}
