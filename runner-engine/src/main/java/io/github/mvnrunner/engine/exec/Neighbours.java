package io.github.mvnrunner.engine.exec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Knows which suites run on which slots right now; any thread may ask. */
final class Neighbours {
    private final Map<Integer, String> running = new ConcurrentHashMap<>();

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
        return List.copyOf(others);
    }
}
