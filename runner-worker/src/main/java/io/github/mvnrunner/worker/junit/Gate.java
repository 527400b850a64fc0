package io.github.mvnrunner.worker.junit;

import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The one place where a launch waits for the engine.
 *
 * <p>A launch walks once, forwards, over all top-level nodes. At each it asks {@link #admits}, which blocks until the
 * engine has named a target or said that there will be none. A node is decided once: the condition, the listener and
 * the wrapped engines may all ask, in any order, and get one answer. Commands come from the thread that reads the link.
 */
public final class Gate {
    private final Consumer<WorkerFrame> engine;
    private final Map<String, Boolean> decided = new HashMap<>();
    private final Set<String> ahead = new HashSet<>();
    private final Deque<String> targets = new ArrayDeque<>();
    private String current;
    private String repeatable;
    private boolean closed;
    private boolean launched;
    private boolean ended;
    private boolean finishing;

    public Gate(Consumer<WorkerFrame> engine) {
        this.engine = engine;
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

    /** Ends the launch and waits until the engine wants nothing more. */
    public synchronized void awaitFinish() throws InterruptedException {
        ended = true;
        dropUnreachable();
        while (!finishing) {
            wait();
        }
    }

    /** Blocks until it is known whether this node is to run. */
    synchronized boolean admits(String topLevelUniqueId) {
        if (!closed) {
            return true;
        }
        if (!topLevelUniqueId.equals(repeatable)) {
            settle();
        }
        Boolean known = decided.get(topLevelUniqueId);
        if (known != null) {
            return known;
        }
        awaitTarget();
        boolean admitted = !finishing && topLevelUniqueId.equals(targets.peek());
        decided.put(topLevelUniqueId, admitted);
        current = admitted ? topLevelUniqueId : current;
        ahead.remove(topLevelUniqueId);
        return admitted;
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

    /** As {@link #done}, but of a test, which may come once more: it is done when anything else comes. */
    synchronized void doneForNow(String topLevelUniqueId) {
        if (closed) {
            repeatable = topLevelUniqueId;
        } else {
            done(topLevelUniqueId);
        }
    }

    /** Nothing comes once more. */
    synchronized void settle() {
        if (repeatable != null) {
            String over = repeatable;
            repeatable = null;
            done(over);
        }
    }

    /** An interrupt meant for a test must neither open the gate nor get lost. */
    private void awaitTarget() {
        boolean interrupted = false;
        while (targets.isEmpty() && !finishing) {
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

    private void dropUnreachable() {
        while (!targets.isEmpty() && isOutOfReach(targets.peek())) {
            engine.accept(new WorkerFrame.Unreachable(targets.remove()));
        }
    }

    private boolean isOutOfReach(String target) {
        return ended || !ahead.contains(target) && !target.equals(current);
    }
}
