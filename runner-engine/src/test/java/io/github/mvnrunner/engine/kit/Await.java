package io.github.mvnrunner.engine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for facts that nobody announces. */
public final class Await {
    /** A minute; {@code tests.patience} says more, in seconds, for a machine that has much else to do. */
    static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("tests.patience", 60));

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private Await() {}

    /** A fact to look at. */
    @FunctionalInterface
    public interface Fact {
        boolean holds() throws Exception;
    }

    /** Waits until the fact holds, as long as patience lasts. */
    public static void until(String description, Fact fact) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!fact.holds()) {
            assertThat(System.nanoTime()).as("%s have passed without: %s", PATIENCE, description).isLessThan(deadline);
            assertThat(NEVER.await(10, TimeUnit.MILLISECONDS)).isFalse();
        }
    }
}
