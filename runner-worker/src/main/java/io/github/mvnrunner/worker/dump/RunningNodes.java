package io.github.mvnrunner.worker.dump;

import io.github.mvnrunner.worker.junit.NodeWatcher;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Remembers which thread executes which node; any thread may ask. */
public final class RunningNodes implements NodeWatcher {
    private final NodeWatcher next;
    private final Map<Integer, Running> running = new ConcurrentHashMap<>();
    private final AtomicLong starts = new AtomicLong();

    public RunningNodes(NodeWatcher next) {
        this.next = next;
    }

    @Override
    public void started(int index, Kind kind, String label) {
        if (kind != Kind.ENGINE) {
            running.put(index, new Running(index, label, starts.incrementAndGet()));
        }
        next.started(index, kind, label);
    }

    @Override
    public void finished(int index) {
        running.remove(index);
        next.finished(index);
    }

    /** The node that each thread started last, of those that have not ended. */
    Map<Thread, Running> innermost() {
        Map<Thread, Running> innermost = new HashMap<>();
        Collection<Running> all = running.values();
        for (Running node : all) {
            innermost.merge(node.thread, node, (a, b) -> a.start > b.start ? a : b);
        }
        return innermost;
    }

    /** A node and its thread. */
    static final class Running {
        final int index;
        final String label;
        final Thread thread = Thread.currentThread();
        private final long start;

        Running(int index, String label, long start) {
            this.index = index;
            this.label = label;
            this.start = start;
        }
    }
}
