package io.github.mvnrunner.engine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for facts that nobody announces; that it gives up at all only keeps a hang from lasting. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private Await() {}

    /** A fact to look at. */
    @FunctionalInterface
    public interface Fact {
        boolean holds() throws Exception;
    }

    /** Waits until the fact holds, for five minutes at most, since a busy machine may take its time. */
    public static void until(String description, Fact fact) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!fact.holds()) {
            assertThat(System.nanoTime()).as("five minutes have passed without: %s", description).isLessThan(deadline);
            assertThat(NEVER.await(10, TimeUnit.MILLISECONDS)).isFalse();
        }
    }
}
