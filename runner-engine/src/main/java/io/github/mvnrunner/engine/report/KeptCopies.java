package io.github.mvnrunner.engine.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Holds what the copies of one thing came to; of an endless row of them only a bounded number.
 *
 * <p>The least bad go first. Of those that are equally bad the newest stays if they passed, and the oldest if they failed:
 * the first failures tell most.
 *
 * @param <K> tells copies apart
 * @param <T> what a copy came to
 */
public final class KeptCopies<K, T> {
    /** How many are kept. */
    public static final int MOST = 100;

    private final ToIntFunction<T> badness;
    private final int fromHereItFailed;
    private final Map<K, T> kept = new LinkedHashMap<>();

    /**
     * Holds none yet.
     *
     * @param fromHereItFailed the badness from which on a copy has failed
     */
    public KeptCopies(ToIntFunction<T> badness, int fromHereItFailed) {
        this.badness = badness;
        this.fromHereItFailed = fromHereItFailed;
    }

    /** Keeps one; {@return the one that is not kept for that} */
    public Optional<K> put(K copy, T result) {
        kept.put(copy, result);
        if (kept.size() <= MOST) {
            return Optional.empty();
        }
        int least = kept.values().stream().mapToInt(badness).min().orElseThrow();
        List<K> leastBad = kept.entrySet().stream()
                .filter(each -> badness.applyAsInt(each.getValue()) == least)
                .map(Map.Entry::getKey)
                .toList();
        K gone = least < fromHereItFailed ? leastBad.getFirst() : leastBad.getLast();
        kept.remove(gone);
        return Optional.of(gone);
    }

    /** {@return those that are kept, in the order in which they came} */
    public Collection<T> all() {
        return kept.values();
    }

    /** {@return the first of the worst} */
    public T worst() {
        return kept.values().stream()
                .max(Comparator.comparingInt(badness))
                .orElseThrow();
    }
}
