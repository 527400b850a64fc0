package io.github.mvnrunner.worker.dump;

import io.github.mvnrunner.worker.wire.ThreadRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Finds the non-daemon threads that user code started and left behind.
 *
 * <p>They would keep a JVM alive that returns from its main method; a worker exits, so they only tell of somebody who
 * did not clean up. A thread that ends within the patience is none of them. One that is about to run when it is over is
 * given more time, because a busy machine lets threads wait; one that waits for something is not.
 */
public final class LeftoverThreads {
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long PATIENCE_WITH_RUNNERS_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long LOOK_MILLIS = 5;
    private static final int FRAMES = 32;

    private final Set<Thread> known;

    /** Everything that runs by now is not the user's. */
    public LeftoverThreads() {
        this.known = new HashSet<>(nonDaemons());
    }

    /** Those that are left, once the ones that are ending have ended. */
    public List<ThreadRecord> await() {
        Collection<Thread> left = new ArrayList<>(nonDaemons());
        left.removeAll(known);
        left.remove(Thread.currentThread());
        long start = System.nanoTime();
        while (!left.isEmpty() && System.nanoTime() - start < patience(left)) {
            joinOne(left.iterator().next());
            dropEnded(left);
        }
        return records(left);
    }

    /** A test may have left an interrupt behind, or a thread that sends some. */
    private static void joinOne(Thread thread) {
        try {
            thread.join(LOOK_MILLIS);
        } catch (InterruptedException meantForATest) {
            Thread.yield();
        }
    }

    private static long patience(Collection<Thread> left) {
        for (Thread thread : left) {
            if (thread.getState() == Thread.State.RUNNABLE) {
                return PATIENCE_WITH_RUNNERS_NANOS;
            }
        }
        return PATIENCE_NANOS;
    }

    private static void dropEnded(Collection<Thread> threads) {
        for (Iterator<Thread> each = threads.iterator(); each.hasNext(); ) {
            if (!each.next().isAlive()) {
                each.remove();
            }
        }
    }

    private static List<ThreadRecord> records(Collection<Thread> threads) {
        List<ThreadRecord> records = new ArrayList<>();
        for (Thread thread : threads) {
            ThreadRecord record = StackText.record(-1, thread, FRAMES);
            if (thread.isAlive()) {
                records.add(record);
            }
        }
        return records;
    }

    private static List<Thread> nonDaemons() {
        List<Thread> found = new ArrayList<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!thread.isDaemon()) {
                found.add(thread);
            }
        }
        return found;
    }
}
