package io.github.mvnrunner.engine.exec;

import io.github.mvnrunner.engine.catalog.TestId;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends all retries once so many tests have failed that retrying each can't be worth it; safe for any thread.
 *
 * <p>A test counts with its first failed attempt, whatever becomes of it.
 */
final class RetryBudget {
    private final OptionalInt mostFailures;
    private final Set<TestId> failed = ConcurrentHashMap.newKeySet();

    RetryBudget(OptionalInt mostFailures) {
        this.mostFailures = mostFailures;
    }

    void failed(TestId test) {
        failed.add(test);
    }

    boolean allowsRetries() {
        return mostFailures.isEmpty() || failed.size() < mostFailures.getAsInt();
    }
}
