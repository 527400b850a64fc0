package io.github.mvnrunner.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class BudgetTests {
    private final Budget budget = new Budget(10);

    @Test
    void whoPostsMoreThanIsListenedToWaits() throws Exception {
        budget.take(8);
        Thread second = taking(3);
        awaitWaiting(second);

        budget.giveBack(8);

        second.join();
    }

    @Test
    void moreThanAllMayPassAlone() {
        budget.take(100);
        budget.giveBack(100);
        assertThat(CompletableFuture.supplyAsync(() -> budget.take(1)))
                .succeedsWithin(Duration.ofSeconds(30))
                .isEqualTo(true);
    }

    @Test
    void nobodyWaitsOnceNobodyListens() throws Exception {
        budget.take(8);
        Thread second = taking(3);
        awaitWaiting(second);

        budget.close();

        second.join();
        assertThat(budget.take(1_000)).isFalse();
    }

    private Thread taking(int amount) {
        return Thread.ofPlatform().daemon().start(() -> budget.take(amount));
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
