package io.github.mvnrunner.engine.plan;

import io.github.mvnrunner.engine.config.Expectation;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which expectations were about some test; safe for use by many threads. */
public final class ExpectationBook {
    private final Set<Expectation> met = ConcurrentHashMap.newKeySet();

    /** Creates an empty book. */
    public ExpectationBook() {}

    void note(Expectation expectation) {
        met.add(expectation);
    }

    /** {@return those of these that were about no test} */
    public List<Expectation> unmatched(List<Expectation> all) {
        return all.stream().filter(entry -> !met.contains(entry)).toList();
    }
}
