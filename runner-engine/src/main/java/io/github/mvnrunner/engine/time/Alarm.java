package io.github.mvnrunner.engine.time;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets a thread wait for others, but not longer than it wants to.
 *
 * <p>A virtual thread that waits with a limit sets a timer and takes it back, each time; with a limit that nearly never
 * comes that is most of the wait's cost. So here the timer stays, and rings too early for a later wait, which then sets
 * another one. Confined to one thread at a time.
 */
public final class Alarm {
    /** A timer outlives whoever set it, and holds it in memory. */
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);

    private final TimeSource time;
    private @Nullable Thread bell;
    private @Nullable Thread owner;
    private long rings;

    /** One that is not set. */
    public Alarm(TimeSource time) {
        this.time = time;
    }

    /**
     * Parks the calling thread until then at the latest; it may return at any time, as {@link LockSupport#park} may.
     *
     * @param due by the clock of this alarm, in nanoseconds
     */
    public void parkUntil(long due) {
        Thread caller = Thread.currentThread();
        long now = time.nanos();
        if (due - now <= 0) {
            return;
        }
        if (!caller.isVirtual()) {
            LockSupport.parkNanos(this, due - now);
            return;
        }
        if (bell == null || owner != caller || rings - now <= 0 || due - rings < 0) {
            set(caller, Math.min(due - now, LONGEST) + now);
        }
        LockSupport.park(this);
    }

    private void set(Thread caller, long due) {
        if (bell != null) {
            bell.interrupt();
        }
        owner = caller;
        rings = due;
        bell = Thread.ofVirtual().name("alarm").start(() -> ring(caller, due));
    }

    private void ring(Thread caller, long due) {
        for (long left = due - time.nanos(); left > 0; left = due - time.nanos()) {
            LockSupport.parkNanos(this, left);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
        LockSupport.unpark(caller);
    }
}
