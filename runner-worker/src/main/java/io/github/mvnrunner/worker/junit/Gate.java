package io.github.mvnrunner.worker.junit;

import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The one place where a launch waits for the engine.
 *
 * <p>A launch walks once, forwards, over all top-level nodes. At each it asks {@link #admits}, which blocks until the
 * engine has named a target or said that there will be none. A node is decided once: the condition, the listener and
 * the wrapped engines may all ask, in any order, and get one answer. Commands come from the thread that reads the link.
 * While the launch waits, the thread that walks also runs what is to be run once more, in a launch inside this one.
 */
public final class Gate {
    private final Consumer<WorkerFrame> engine;
    private final Map<String, Boolean> decided = new HashMap<>();
    private final Set<String> ahead = new HashSet<>();
    private final Deque<String> targets = new ArrayDeque<>();
    private final Deque<EngineFrame.Retry> retries = new ArrayDeque<>();
    private Consumer<EngineFrame.Retry> retrier;
    /** Told by the thread that walks; all but {@code retrier} and this are guarded by this object. */
    private volatile boolean retrying;

    private String current;
    /** A test that is a top-level node and has ended, but may begin again. */
    private String repeatable;
    private boolean closed;
    private boolean launched;
    private boolean ended;
    private boolean finishing;

    public Gate(Consumer<WorkerFrame> engine) {
        this.engine = engine;
    }

    /** Says who runs something once more, on the thread that walks. */
    void serveBy(Consumer<EngineFrame.Retry> someone) {
        retrier = someone;
    }

    /** From now on these nodes wait; without this every node is admitted at once. */
    synchronized void close(Collection<String> topLevelUniqueIds) {
        ahead.addAll(topLevelUniqueIds);
        closed = true;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** The engine wants the launch to begin. */
    public synchronized void launch() {
        launched = true;
        notifyAll();
    }

    /** The engine wants this top-level node next. */
    public synchronized void run(String topLevelUniqueId) {
        if (!closed && !ended) {
            return;
        }
        targets.add(topLevelUniqueId);
        dropUnreachable();
        notifyAll();
    }

    /** The engine wants nothing more. */
    public synchronized void finish() {
        finishing = true;
        notifyAll();
    }

    /** Waits for the launch; false if the engine finishes without one. */
    public synchronized boolean awaitLaunch() throws InterruptedException {
        while (!launched && !finishing) {
            wait();
        }
        return launched;
    }

    /** The engine wants this run once more, while the launch waits, or after it has ended. */
    public synchronized void retry(EngineFrame.Retry retry) {
        retries.add(retry);
        notifyAll();
    }

    /** Ends the launch and waits until the engine wants nothing more. */
    public void awaitFinish() {
        end();
        serveRetries(() -> finishing);
    }

    private synchronized void end() {
        settle();
        ended = true;
        dropUnreachable();
    }

    /** Blocks until it is known whether this node is to run. */
    boolean admits(String topLevelUniqueId) {
        settleBefore(topLevelUniqueId);
        serveRetries(() -> !closed || retrying || decided.containsKey(topLevelUniqueId) || !targets.isEmpty() || finishing);
        return decide(topLevelUniqueId);
    }

    private synchronized boolean decide(String topLevelUniqueId) {
        if (!closed || retrying) {
            return true;
        }
        Boolean known = decided.get(topLevelUniqueId);
        if (known != null) {
            return known;
        }
        boolean admitted = !finishing && topLevelUniqueId.equals(targets.peek());
        decided.put(topLevelUniqueId, admitted);
        current = admitted ? topLevelUniqueId : current;
        ahead.remove(topLevelUniqueId);
        return admitted;
    }

    /** Runs what is to be run once more, outside of the lock, until there is something else to do. */
    private void serveRetries(BooleanSupplier otherwise) {
        for (EngineFrame.Retry next = await(otherwise); next != null; next = await(otherwise)) {
            retrying = true;
            try {
                retrier.accept(next);
            } finally {
                retrying = false;
            }
        }
    }

    /**
     * An admitted node that is itself a test ended. What JUnit 3 repeats begins again at once, so it is not done before
     * another node asks, or nothing is left.
     */
    synchronized void mayBeDone(String topLevelUniqueId) {
        if (retrying) {
            done(topLevelUniqueId);
        } else {
            repeatable = topLevelUniqueId;
        }
    }

    private synchronized void settleBefore(String topLevelUniqueId) {
        if (!topLevelUniqueId.equals(repeatable)) {
            settle();
        }
    }

    private void settle() {
        if (repeatable != null) {
            String over = repeatable;
            repeatable = null;
            done(over);
        }
    }

    /** An admitted node ended; the launch waits at the next one. */
    synchronized void done(String topLevelUniqueId) {
        if (topLevelUniqueId.equals(current)) {
            targets.remove();
            current = null;
        }
        engine.accept(new WorkerFrame.UnitDone(topLevelUniqueId));
        dropUnreachable();
    }

    /**
     * Waits for what is to be run once more; null if there is something else to do. An interrupt meant for a test must
     * neither open the gate nor get lost.
     */
    private synchronized EngineFrame.Retry await(BooleanSupplier otherwise) {
        boolean interrupted = false;
        while (!otherwise.getAsBoolean() && retries.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return otherwise.getAsBoolean() ? null : retries.remove();
    }

    private void dropUnreachable() {
        while (!targets.isEmpty() && isOutOfReach(targets.peek())) {
            engine.accept(new WorkerFrame.Unreachable(targets.remove()));
        }
    }

    private boolean isOutOfReach(String target) {
        return ended || !ahead.contains(target) && !target.equals(current);
    }
}
