package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestCase;
import io.github.mvnrunner.engine.event.Attempt;
import io.github.mvnrunner.engine.plan.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last test that passed, which is told only when its worker has shown that it still lives.
 *
 * <p>Confined to the unit's thread.
 */
final class HeldResult {
    /** A test that passed, for all that is known. */
    record Held(Leaf leaf, List<Attempt> attempts) {
        Held {
            attempts = List.copyOf(attempts);
        }

        /** {@return its last attempt, the one that passed} */
        Attempt passed() {
            return attempts.getLast();
        }

        /** {@return the same with another last attempt} */
        Held with(Attempt last) {
            List<Attempt> changed = new ArrayList<>(attempts.subList(0, attempts.size() - 1));
            changed.add(last);
            return new Held(leaf, changed);
        }
    }

    private final Consumer<Held> settled;
    private @Nullable Held held;

    /** {@code settled} takes what did pass after all. */
    HeldResult(Consumer<Held> settled) {
        this.settled = settled;
    }

    void hold(Held passed) {
        held = passed;
    }

    /** Tells the result: its worker went on, or left as it should. */
    void release() {
        take().ifPresent(settled);
    }

    /** {@return the test, which is then held no more} */
    Optional<Held> take() {
        Optional<Held> test = Optional.ofNullable(held);
        held = null;
        return test;
    }

    /** {@return the test, if that was not told yet} */
    Optional<TestCase> test() {
        return Optional.ofNullable(held).map(test -> test.leaf().test());
    }
}
