package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.platform.ExitStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A mebibyte may wait. */
@Timeout(30)
final class WorkerInboxTests {
    private static final UnitInput CHUNK = new UnitInput.Wrote(false, new byte[64 << 10]);

    private final WorkerInbox inbox = new WorkerInbox();

    @Test
    void workerThatPrintsFasterThanItIsListenedToWaits() throws Exception {
        Thread reader = flood(1_000);
        awaitWaiting(reader);
        assertThat(inbox.drain()).isNotEmpty().hasSizeLessThanOrEqualTo(16);

        for (int i = 0; reader.isAlive(); i++) {
            inbox.take(Duration.ofMillis(1));
            assertThat(i).isLessThan(100_000);
        }
        reader.join();
    }

    @Test
    void whatIsNoOutputIsQueuedAtOnce() throws Exception {
        Thread reader = flood(1_000);
        awaitWaiting(reader);

        UnitInput exit = new UnitInput.Exited(new ExitStatus.Exited(0));
        inbox.post(exit);

        assertThat(inbox.drain()).contains(exit);
        inbox.close();
        reader.join();
    }

    @Test
    void outputOfAWorkerThatIsGoneIsDropped() throws Exception {
        inbox.close();
        flood(1_000).join();
        assertThat(inbox.drain()).isEmpty();
    }

    private Thread flood(int chunks) {
        return Thread.ofPlatform().daemon().start(() -> {
            for (int i = 0; i < chunks; i++) {
                inbox.post(CHUNK);
            }
        });
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
