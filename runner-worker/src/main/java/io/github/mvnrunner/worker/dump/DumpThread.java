package io.github.mvnrunner.worker.dump;

import io.github.mvnrunner.worker.wire.EngineFrame;
import io.github.mvnrunner.worker.wire.ThreadFrame;
import io.github.mvnrunner.worker.wire.ThreadRecord;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Answers the engine's questions about what the threads do.
 *
 * <p>A daemon thread of its own, started before any test: it needs no thread of a pool, no lock of a test, and nothing
 * of the thread that reads the link. What it can't do, such as get past a thread that never reaches a safepoint, is left
 * to the engine's other ways.
 */
public final class DumpThread {
    /** Frames of a running test that a glance shows. */
    private static final int GLANCE_FRAMES = 16;

    private final RunningNodes running;
    private final Consumer<WorkerFrame> engine;
    private final BlockingQueue<EngineFrame.Dump> asked = new LinkedBlockingQueue<>();

    public DumpThread(RunningNodes running, Consumer<WorkerFrame> engine) {
        this.running = running;
        this.engine = engine;
    }

    /** Starts to answer, until the JVM ends. */
    public void start() {
        Thread thread = new Thread(this::answerAll, "mvnrunner-dump");
        thread.setDaemon(true);
        thread.start();
    }

    /** Queues a question; never blocks. */
    public void ask(EngineFrame.Dump request) {
        asked.add(request);
    }

    private void answerAll() {
        while (true) {
            try {
                answer(asked.take());
            } catch (InterruptedException | RuntimeException | LinkageError | VirtualMachineError meantForAnother) {
                // A test may interrupt every thread that it finds; without memory there is no answer, but perhaps later.
            }
        }
    }

    private void answer(EngineFrame.Dump asked) {
        try {
            engine.accept(asked.depth == EngineFrame.Depth.FULL ? full(asked.request) : glance(asked.request));
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            engine.accept(new ThreadFrame.Dumped(asked.request, "", false, Collections.emptyList(), e.toString()));
        }
    }

    private ThreadFrame.Dumped glance(int request) {
        return new ThreadFrame.Dumped(request, "", false, stacks(running.innermost(), GLANCE_FRAMES), null);
    }

    private ThreadFrame.Dumped full(int request) {
        Map<Thread, RunningNodes.Running> nodes = running.innermost();
        Map<Long, String> marks = marks(nodes);
        PlatformThreads threads = PlatformThreads.look(marks);
        List<ThreadRecord> stacks = stacks(nodes, Integer.MAX_VALUE);
        VirtualThreads virtual = VirtualThreads.look(marks);
        return new ThreadFrame.Dumped(
                request, threads.text + virtual.text, threads.deadlocked, stacks, virtual.failure);
    }

    @SuppressWarnings("deprecation") // getId: threadId came with Java 19
    private static Map<Long, String> marks(Map<Thread, RunningNodes.Running> nodes) {
        Map<Long, String> marks = new HashMap<>();
        nodes.forEach((thread, node) -> marks.put(thread.getId(), "  <== runs " + node.label));
        return marks;
    }

    private static List<ThreadRecord> stacks(Map<Thread, RunningNodes.Running> nodes, int frames) {
        List<ThreadRecord> stacks = new ArrayList<>();
        for (RunningNodes.Running node : nodes.values()) {
            stacks.add(StackText.record(node.index, node.thread, frames));
        }
        return stacks;
    }
}
