package io.github.mvnrunner.engine.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Time that can be stopped, with everything that is measured by it.
 *
 * <p>One of these is injected wherever the engine waits, measures or has a deadline: while it is paused no deadline
 * comes nearer. Pausing what is paused, and resuming what runs, changes nothing.
 *
 * <p>A process may also be stopped so that it can't know: by {@code kill -STOP}, a debugger, a frozen container or
 * virtual machine. Afterwards every deadline would have passed at once. So somebody reads this clock all the time
 * ({@link Heartbeat}); between two readings that lie further apart than the longest gap nobody ran, and this clock leaves
 * that time out. Whoever reads first afterwards finds the gap, so no deadline is seen to pass before it is found. The
 * machine's sleep needs none of this: {@link System#nanoTime()} does not count it on Linux and macOS.
 */
public final class PausableTime implements TimeSource {
    private final TimeSource time;
    private final long longestGap;
    private final ReentrantLock lock = new ReentrantLock();

    /** Guarded by the lock, as all below. */
    private boolean paused;

    private long pausedSince;
    private long pausedNanos;
    private long lastReading;
    private long lostNanos;

    /** Runs with that clock until it is paused, whoever reads it. */
    public PausableTime(TimeSource time) {
        this(time, Duration.ofNanos(Long.MAX_VALUE));
    }

    /**
     * Runs with that clock until it is paused, or nobody reads it.
     *
     * @param longestGap between two readings; what is longer is left out
     */
    public PausableTime(TimeSource time, Duration longestGap) {
        this.time = time;
        this.longestGap = longestGap.toNanos();
        this.lastReading = time.nanos();
    }

    @Override
    public long nanos() {
        lock.lock();
        try {
            long now = read();
            return (paused ? pausedSince : now) - pausedNanos - lostNanos;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Instant now() {
        return time.now();
    }

    @Override
    public long pausedNanos() {
        lock.lock();
        try {
            long now = read();
            return pausedNanos + (paused ? now - pausedSince : 0);
        } finally {
            lock.unlock();
        }
    }

    /** {@return for how long nobody ran, while this clock was not paused} */
    public Duration lost() {
        lock.lock();
        try {
            read();
            return Duration.ofNanos(lostNanos);
        } finally {
            lock.unlock();
        }
    }

    /** Stops the clock until {@link #resume()}. */
    public void pause() {
        lock.lock();
        try {
            if (!paused) {
                pausedSince = read();
                paused = true;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets the clock go on from where it stopped. */
    public void resume() {
        lock.lock();
        try {
            if (paused) {
                pausedNanos += read() - pausedSince;
                paused = false;
            }
        } finally {
            lock.unlock();
        }
    }

    private long read() {
        long now = time.nanos();
        long gap = now - lastReading;
        if (gap > longestGap && !paused) {
            lostNanos += gap;
        }
        lastReading = now;
        return now;
    }
}
