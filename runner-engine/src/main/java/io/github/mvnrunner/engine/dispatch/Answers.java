package io.github.mvnrunner.engine.dispatch;

import io.github.mvnrunner.engine.exchange.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what several units answer, for a bounded time.
 *
 * <p>Waits on the machine's clock, not on the run's, which may be paused.
 */
final class Answers {
    private Answers() {}

    /** {@return the answers that came in that time} */
    static <T> List<T> within(Duration atMost, List<Reply<T>> replies) {
        long deadline = System.nanoTime() + atMost.toNanos();
        List<T> answers = new ArrayList<>();
        try {
            for (Reply<T> reply : replies) {
                reply.await(Duration.ofNanos(Math.max(0, deadline - System.nanoTime()))).ifPresent(answers::add);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return answers;
    }
}
