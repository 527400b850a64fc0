package io.github.mvnrunner.engine.exec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Knows which suites run on which slots right now; any thread may ask. */
final class Neighbours {
    private final Map<Integer, String> running = new ConcurrentHashMap<>();

    /** What {@link #of} said last for each slot: as long as nothing changes, it is the same list. */
    private final Map<Integer, List<String>> told = new ConcurrentHashMap<>();

    void enter(int slot, String suite) {
        running.put(slot, suite);
    }

    void leave(int slot) {
        running.remove(slot);
    }

    /** {@return the suites on all other slots} */
    List<String> of(int slot) {
        List<String> others = new ArrayList<>();
        for (Map.Entry<Integer, String> entry : running.entrySet()) {
            if (entry.getKey() != slot) {
                others.add(entry.getValue());
            }
        }
        Collections.sort(others);
        return told.compute(slot, (_, last) -> others.equals(last) ? last : List.copyOf(others));
    }
}
