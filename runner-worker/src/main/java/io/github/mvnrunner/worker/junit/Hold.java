package io.github.mvnrunner.worker.junit;

import io.github.mvnrunner.worker.wire.ThrowableRecord;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where a test that has ended waits until the engine lets it go on, so that a person can look at what it built.
 *
 * <p>Only where the engine wants it; then after every test, since only the engine knows which ones a person is interested
 * in. Jupiter's tests wait before their {@code @AfterEach}, see {@link HoldCallback}; all others, and those that failed
 * elsewhere, before their end is told. The worker's clock stands still meanwhile.
 */
public final class Hold {
    private final Consumer<WorkerFrame> engine;
    /** Tests of which the engine was told once, and whether as failed. */
    private final Map<Integer, Boolean> told = new HashMap<>();

    private final Set<Integer> held = new HashSet<>();
    private volatile boolean wanted;
    private long since;
    private long stoppedNanos;

    public Hold(Consumer<WorkerFrame> engine) {
        this.engine = engine;
    }

    /** The engine wants tests to wait, from now on. */
    public void want() {
        wanted = true;
    }

    boolean isWanted() {
        return wanted;
    }

    /** The engine lets that test go on. */
    public synchronized void goOn(int index) {
        held.remove(index);
        notifyAll();
    }

    /** The worker's clock, whose differences are times. */
    long nanoTime() {
        return wanted ? stoppableNanoTime() : System.nanoTime();
    }

    private synchronized long stoppableNanoTime() {
        return (held.isEmpty() ? System.nanoTime() : since) - stoppedNanos;
    }

    /** A test begins: whatever was told of an earlier attempt counts no more. */
    void begin(int index) {
        if (wanted) {
            forget(index);
        }
    }

    private synchronized void forget(int index) {
        told.remove(index);
    }

    /** Waits, unless this test has waited for the same reason. An interrupt meant for the test is kept. */
    void after(int index, Throwable failure) {
        if (wanted) {
            hold(index, failure);
        }
    }

    private synchronized void hold(int index, Throwable failure) {
        Boolean known = told.get(index);
        if (known != null && (known || failure == null)) {
            return;
        }
        told.put(index, failure != null);
        if (held.isEmpty()) {
            since = System.nanoTime();
        }
        held.add(index);
        ThrowableRecord why = failure == null ? null : ThrowableText.of(failure);
        engine.accept(new WorkerFrame.Held(index, why));
        await(index);
        if (held.isEmpty()) {
            stoppedNanos += System.nanoTime() - since;
        }
    }

    private void await(int index) {
        boolean interrupted = false;
        while (held.contains(index)) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
