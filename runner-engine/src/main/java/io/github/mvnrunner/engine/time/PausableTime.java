package io.github.mvnrunner.engine.time;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Time that can be stopped, with everything that is measured by it.
 *
 * <p>One of these is injected wherever the engine waits, measures or has a deadline: while it is paused no deadline
 * comes nearer. Pausing what is paused, and resuming what runs, changes nothing. The machine's sleep needs no pause:
 * {@link System#nanoTime()} does not count it on Linux and macOS.
 */
public final class PausableTime implements TimeSource {
    private final TimeSource time;
    private final ReentrantLock lock = new ReentrantLock();

    /** Guarded by the lock, as all below. */
    private boolean paused;

    private long pausedSince;
    private long pausedNanos;

    /** Runs with that clock until it is paused. */
    public PausableTime(TimeSource time) {
        this.time = time;
    }

    @Override
    public long nanos() {
        lock.lock();
        try {
            return (paused ? pausedSince : time.nanos()) - pausedNanos;
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
            return pausedNanos + (paused ? time.nanos() - pausedSince : 0);
        } finally {
            lock.unlock();
        }
    }

    /** Stops the clock until {@link #resume()}. */
    public void pause() {
        lock.lock();
        try {
            if (!paused) {
                pausedSince = time.nanos();
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
                pausedNanos += time.nanos() - pausedSince;
                paused = false;
            }
        } finally {
            lock.unlock();
        }
    }
}
