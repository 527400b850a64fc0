package io.github.mvnrunner.engine.exec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Knows which suites run on which slots, and which began since some moment; safe for any thread. */
final class Neighbours {
    private record Entry(int slot, String suite) {}

    /**
     * A moment, and what ran then on all other slots.
     *
     * @param begun how many suites had begun
     */
    record Moment(long begun, List<String> beside) {}

    private final Map<Integer, String> running = new HashMap<>();

    /** The last ones that began; none from before all slots were last without any. */
    private final List<Entry> entries = new ArrayList<>();

    private long begun;

    /** What was said last for each slot: as long as nothing changes, it is the same. */
    private final Map<Integer, Moment> told = new HashMap<>();

    synchronized void enter(int slot, String suite) {
        if (running.isEmpty()) {
            entries.clear();
        }
        running.put(slot, suite);
        entries.add(new Entry(slot, suite));
        begun++;
        told.clear();
    }

    synchronized void leave(int slot) {
        running.remove(slot);
        told.clear();
    }

    /** {@return this moment, as that slot sees it} */
    synchronized Moment now(int slot) {
        return told.computeIfAbsent(slot, _ -> new Moment(begun, beside(slot)));
    }

    private List<String> beside(int slot) {
        return running.entrySet().stream()
                .filter(entry -> entry.getKey() != slot)
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    /** {@return the suites that ran on other slots at that moment or have begun there since} */
    synchronized List<String> since(Moment moment, int slot) {
        if (moment.begun() == begun) {
            return moment.beside();
        }
        TreeSet<String> all = new TreeSet<>(moment.beside());
        int later = (int) Math.min(entries.size(), begun - moment.begun());
        entries.subList(entries.size() - later, entries.size()).stream()
                .filter(entry -> entry.slot() != slot)
                .forEach(entry -> all.add(entry.suite()));
        return List.copyOf(all);
    }
}
