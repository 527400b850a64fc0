package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.config.Isolation;
import io.github.mvnrunner.engine.config.RetryOrder;
import io.github.mvnrunner.engine.event.Attempt.Purpose;
import io.github.mvnrunner.engine.event.Attempt;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans one unit: one attempt at a batch of tests in one worker.
 *
 * @param number identifies the unit in its run
 * @param module the module's id
 * @param suite what people call the batch, a class name
 * @param topLevels JUnit unique ids of the top-level nodes it runs; several only if the launch can't be gated
 * @param selectors how a fresh worker selects these tests: class names or unique ids
 * @param leaves the tests, and containers whose tests are still unknown, that it owes a result
 * @param purpose why it is run
 * @param previous earlier attempts, by test
 * @param partial whether {@code selectors} name less than the top-level nodes hold
 * @param isolation what it shares a worker with
 * @param demand what it needs while it runs
 * @param order whether a retry comes at once, in the slot of the attempt before, or after all first attempts
 * @param delay how long the scheduler holds it back from the moment it is queued; zero for not at all
 * @param pieceOf selects all of the class of which this is a piece that any worker may run which knows that class; empty if
 *     it is none
 * @param before JUnit unique ids of what had run in the same JVM, of the same class, before tests failed that are now checked
 *     for interference
 */
public record UnitPlan(
        int number,
        String module,
        String suite,
        List<String> topLevels,
        List<TestSelector> selectors,
        Map<TestId, Leaf> leaves,
        Purpose purpose,
        Map<TestId, List<Attempt>> previous,
        boolean partial,
        Isolation isolation,
        Demand demand,
        RetryOrder order,
        Duration delay,
        Optional<TestSelector> pieceOf,
        List<String> before) {

    public UnitPlan {
        topLevels = List.copyOf(topLevels);
        selectors = List.copyOf(selectors);
        leaves = Collections.unmodifiableMap(new LinkedHashMap<>(leaves));
        previous = Map.copyOf(previous);
        before = List.copyOf(before);
    }

    /** Plans a unit that is no piece. */
    public UnitPlan(
            int number,
            String module,
            String suite,
            List<String> topLevels,
            List<TestSelector> selectors,
            Map<TestId, Leaf> leaves,
            Purpose purpose,
            Map<TestId, List<Attempt>> previous,
            boolean partial,
            Isolation isolation,
            Demand demand,
            RetryOrder order,
            Duration delay) {
        this(
                number, module, suite, topLevels, selectors, leaves, purpose, previous, partial, isolation, demand, order, delay,
                Optional.empty(), List.of());
    }

    /** {@return the same unit under that number} */
    public UnitPlan numbered(int other) {
        return new UnitPlan(
                other, module, suite, topLevels, selectors, leaves, purpose, previous, partial, isolation, demand, order, delay, pieceOf, before);
    }

    /** {@return the same unit with that demand} */
    public UnitPlan demanding(Demand other) {
        return new UnitPlan(
                number, module, suite, topLevels, selectors, leaves, purpose, previous, partial, isolation, other, order, delay, pieceOf, before);
    }

    /** {@return the same unit, behind those} */
    public UnitPlan behind(List<String> other) {
        return new UnitPlan(
                number, module, suite, topLevels, selectors, leaves, purpose, previous, partial, isolation, demand, order, delay, pieceOf, other);
    }

    /** {@return the same unit, held back that long} */
    public UnitPlan after(Duration other) {
        return new UnitPlan(
                number, module, suite, topLevels, selectors, leaves, purpose, previous, partial, isolation, demand, order, other, pieceOf, before);
    }

    /** {@return whether it is one of several pieces of a class, which run in any order in any number of workers} */
    public boolean isPiece() {
        return pieceOf.isPresent();
    }

    /** {@return how a fresh worker selects what it holds, or all of the class that it is a piece of} */
    public List<TestSelector> whole() {
        return pieceOf.map(List::of).orElse(selectors);
    }

    /** {@return whether it needs a worker that ran nothing before} */
    public boolean fresh() {
        return purpose != Purpose.FIRST || isolation != Isolation.SHARED;
    }

    /** {@return whether nothing else may run meanwhile} */
    public boolean alone() {
        return purpose == Purpose.ALONE;
    }
}
