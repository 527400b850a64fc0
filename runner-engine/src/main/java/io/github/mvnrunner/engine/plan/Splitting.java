package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.history.ClassRecord;
import io.github.mvnrunner.engine.history.RunHistory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds classes so long that they alone decide how long a run takes.
 *
 * <p>A run takes at least as long as its longest class, and as an even share of all of them. Where the former is longer, and
 * its longest method isn't, other slots would be idle while that class runs.
 */
final class Splitting {
    /** What it has to bring, in milliseconds: each piece costs a launch, and the class's code is compiled in each worker. */
    private static final long GAIN = 2_000;

    /** More than one for each slot, because nobody knows how long they take. */
    private static final int PIECES = 4;

    private Splitting() {}

    /**
     * {@return into how many pieces classes of a module are split, by name}
     *
     * @param modules those that the run has
     * @param slots how many workers run at once
     */
    static Map<String, Integer> pieces(RunHistory history, String module, Collection<String> modules, int slots) {
        long all = modules.stream()
                .flatMap(each -> history.of(each).values().stream())
                .mapToLong(ClassRecord::millis)
                .sum();
        Map<String, Integer> pieces = new HashMap<>();
        history.of(module).forEach((name, known) -> {
            long without = Math.max(known.longest(), all / slots);
            if (slots > 1 && known.longest() > 0 && !known.apart() && known.millis() - without >= GAIN) {
                pieces.put(name, PIECES * slots);
            }
        });
        return pieces;
    }
}
