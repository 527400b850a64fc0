package io.github.mvnrunner.worker.dump;

import io.github.mvnrunner.worker.wire.ThreadRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Finds the non-daemon threads that user code started and left behind.
 *
 * <p>They would keep a JVM alive that returns from its main method; a worker exits, so they only tell of somebody who
 * did not clean up. A thread that ends within the patience is none of them. Patience is counted in looks, for which this
 * thread needs a processor as well, so on a busy machine it is longer; one that is ready to run, or was interrupted, is
 * given ten times as many. One that is runnable only in name, since it sleeps in a system call, has had its turn. That is
 * found out last, since it takes a look at each thread of the JVM.
 */
public final class LeftoverThreads {
    static final int LOOKS = 40;
    static final int LOOKS_AT_RUNNERS = 400;
    private static final long LOOK_MILLIS = 5;
    private static final int FRAMES = 32;

    private final Set<Thread> known;
    private final KernelThreads kernel;

    /** Everything that runs by now is not the user's. */
    public LeftoverThreads() {
        this(new KernelThreads());
    }

    LeftoverThreads(KernelThreads kernel) {
        this.kernel = kernel;
        this.known = new HashSet<>(nonDaemons());
    }

    /** Those that are left, once the ones that are ending have ended. */
    public List<ThreadRecord> await() {
        Collection<Thread> left = new ArrayList<>(nonDaemons());
        left.removeAll(known);
        left.remove(Thread.currentThread());
        for (int looks = 0; !left.isEmpty() && (looks < LOOKS || looks < patience(left)); looks++) {
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

    /** How many looks it takes until what is left is called so. */
    int patience(Collection<Thread> left) {
        for (Thread thread : left) {
            boolean runnable = thread.getState() == Thread.State.RUNNABLE && !kernel.sleeps(thread.getName());
            if (runnable || thread.isInterrupted()) {
                return LOOKS_AT_RUNNERS;
            }
        }
        return LOOKS;
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
