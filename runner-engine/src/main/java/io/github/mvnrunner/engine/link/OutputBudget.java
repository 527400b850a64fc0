package io.github.mvnrunner.engine.link;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Bounds how much of one worker's output waits in a mailbox.
 *
 * <p>Who reads a stream of the worker takes from the budget before posting, and waits while it is empty; so a worker that
 * prints faster than it is listened to is slowed down by its own pipe. Who takes it from the mailbox gives it back. Safe
 * for any thread.
 */
public final class OutputBudget {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final long most;

    /** Guarded by the lock. */
    private long waiting;

    /** Guarded by the lock. */
    private boolean closed;

    /**
     * A budget of which nothing is used.
     *
     * @param most how many bytes may wait; a longer chunk may still pass, alone
     */
    public OutputBudget(long most) {
        this.most = most;
    }

    /** Waits until there is room; never for long if somebody takes from the mailbox. */
    public void take(int bytes) {
        lock.lock();
        try {
            while (!closed && waiting > 0 && waiting + bytes > most) {
                changed.awaitUninterruptibly();
            }
            waiting += bytes;
        } finally {
            lock.unlock();
        }
    }

    /** Makes room. */
    public void giveBack(int bytes) {
        lock.lock();
        try {
            waiting -= bytes;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets everything pass from now on, because nobody takes from the mailbox any more. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
