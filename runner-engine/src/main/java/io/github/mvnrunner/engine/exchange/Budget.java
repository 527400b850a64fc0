package io.github.mvnrunner.engine.exchange;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Bounds how much waits in a mailbox.
 *
 * <p>Who posts takes from the budget first, and waits while it is used up; so whoever produces faster than is listened
 * to is slowed down, up to a process that blocks on its own pipe. Who takes from the mailbox gives it back. Safe for any
 * thread.
 */
public final class Budget {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final long most;

    /** Guarded by the lock, as all below. */
    private long used;

    private boolean closed;

    /**
     * A budget of which nothing is used.
     *
     * @param most how much may wait; more than that may still pass, alone
     */
    public Budget(long most) {
        this.most = most;
    }

    /** Waits until there is room; {@return whether somebody still listens} */
    public boolean take(long amount) {
        lock.lock();
        try {
            while (!closed && used > 0 && used + amount > most) {
                changed.awaitUninterruptibly();
            }
            used += amount;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Makes room. */
    public void giveBack(long amount) {
        lock.lock();
        try {
            used -= amount;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody wait any more, because nobody listens. */
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
