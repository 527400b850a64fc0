package io.github.mvnrunner.engine.dispatch;

import io.github.mvnrunner.engine.catalog.TestId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Knows which tests a person looks at, which takes none of the run's time.
 *
 * <p>Confined to the dispatcher.
 */
final class HeldTests {
    private final Set<TestId> held = new HashSet<>();

    boolean none() {
        return held.isEmpty();
    }

    List<Effect> hold(TestId test) {
        boolean first = held.isEmpty();
        held.add(test);
        return first ? List.of(new Effect.HoldDeadline()) : List.of();
    }

    /** Lets a test go on, if it was held. */
    List<Effect> letGo(TestId test) {
        return held.remove(test) && held.isEmpty() ? List.of(new Effect.ReleaseDeadline()) : List.of();
    }
}
