package io.github.mvnrunner.engine.exec;

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
        return running.entrySet().stream()
                .filter(entry -> entry.getKey() != slot)
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }
}
