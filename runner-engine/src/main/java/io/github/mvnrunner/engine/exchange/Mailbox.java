package io.github.mvnrunner.engine.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Queues messages for one actor.
 *
 * <p>Any thread may post; one thread takes.
 */
public final class Mailbox<T> implements Sender<T> {
    private final LinkedBlockingQueue<T> queue = new LinkedBlockingQueue<>();

    @Override
    public void post(T message) {
        queue.add(message);
    }

    /** {@return the next message, waiting for it} */
    public T take() throws InterruptedException {
        return queue.take();
    }

    /** {@return the next message, empty if none came in that time} */
    public Optional<T> take(Duration atMost) throws InterruptedException {
        return Optional.ofNullable(queue.poll(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS));
    }

    /** {@return whether nothing is queued} */
    public boolean isEmpty() {
        return queue.isEmpty();
    }

    /** {@return whether such a message is queued} */
    public boolean holds(Predicate<? super T> which) {
        return queue.stream().anyMatch(which);
    }

    /** {@return such messages as are queued, which then are queued no more; the others keep their order} */
    public List<T> withdraw(Predicate<? super T> which) {
        List<T> withdrawn = new ArrayList<>();
        queue.removeIf(message -> which.test(message) && withdrawn.add(message));
        return withdrawn;
    }

    /** {@return what is queued, which is then queued no more} */
    public List<T> drain() {
        List<T> all = new ArrayList<>();
        queue.drainTo(all);
        return all;
    }
}
