package io.github.mvnrunner.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class OutputBudgetTests {
    private final OutputBudget budget = new OutputBudget(10);

    @Test
    void whoPrintsMoreThanIsListenedToWaits() throws Exception {
        budget.take(8);
        Thread second = taking(3);
        awaitWaiting(second);

        budget.giveBack(8);

        second.join();
    }

    @Test
    void aChunkThatIsLongerThanAllMayPassAlone() {
        budget.take(100);
        budget.giveBack(100);
        assertThat(CompletableFuture.runAsync(() -> budget.take(1))).succeedsWithin(java.time.Duration.ofSeconds(30));
    }

    @Test
    void nobodyWaitsOnceNobodyListens() throws Exception {
        budget.take(8);
        Thread second = taking(3);
        awaitWaiting(second);

        budget.close();

        second.join();
        budget.take(1_000);
    }

    private Thread taking(int bytes) {
        return Thread.ofPlatform().daemon().start(() -> budget.take(bytes));
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
