package io.github.mvnrunner.engine.exchange;

import io.github.mvnrunner.engine.time.Alarm;
import io.github.mvnrunner.engine.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Queues messages for one actor.
 *
 * <p>Any thread may post, and look into it; one thread at a time takes.
 */
public final class Mailbox<T> implements Sender<T> {
    private static final TimeSource TIME = TimeSource.system();

    private final ConcurrentLinkedQueue<T> queue = new ConcurrentLinkedQueue<>();
    private final Alarm alarm = new Alarm(TIME);

    /** Set before the last look into the queue, so that who posts after that look sees it. */
    private volatile @Nullable Thread waiting;

    @Override
    public void post(T message) {
        queue.add(message);
        Thread taker = waiting;
        if (taker != null) {
            LockSupport.unpark(taker);
        }
    }

    /** {@return the next message, waiting for it} */
    public T take() throws InterruptedException {
        for (T next = poll(); ; next = poll()) {
            if (next != null) {
                return next;
            }
            waiting = Thread.currentThread();
            if (queue.isEmpty()) {
                LockSupport.park(this);
            }
            waiting = null;
        }
    }

    /** {@return the next message, empty if none came in that time} */
    public Optional<T> take(Duration atMost) throws InterruptedException {
        long due = TIME.nanos() + atMost.toNanos();
        for (T next = poll(); ; next = poll()) {
            if (next != null || TIME.nanos() - due >= 0) {
                return Optional.ofNullable(next);
            }
            waiting = Thread.currentThread();
            if (queue.isEmpty()) {
                alarm.parkUntil(due);
            }
            waiting = null;
        }
    }

    private @Nullable T poll() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return queue.poll();
    }

    /** {@return whether nothing is queued} */
    public boolean isEmpty() {
        return queue.isEmpty();
    }

    /** {@return whether such a message is queued} */
    public boolean holds(Predicate<? super T> which) {
        return queue.stream().anyMatch(which);
    }

    /** {@return such messages as are queued, which then are queued no more; the others keep their order}; only for who takes. */
    public List<T> withdraw(Predicate<? super T> which) {
        List<T> withdrawn = new ArrayList<>();
        queue.removeIf(message -> which.test(message) && withdrawn.add(message));
        return withdrawn;
    }

    /** {@return what is queued, which is then queued no more}; only for who takes. */
    public List<T> drain() {
        List<T> all = new ArrayList<>();
        for (T next = queue.poll(); next != null; next = queue.poll()) {
            all.add(next);
        }
        return all;
    }
}
