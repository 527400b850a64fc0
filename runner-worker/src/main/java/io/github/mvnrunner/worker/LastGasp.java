package io.github.mvnrunner.worker;

import io.github.mvnrunner.worker.junit.ThrowableText;
import io.github.mvnrunner.worker.wire.FrameWriter;
import io.github.mvnrunner.worker.wire.ThrowableRecord;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Says why the worker leaves, exactly once, whoever makes it leave. */
final class LastGasp {
    private final Consumer<WorkerFrame> engine;
    private final Runnable flush;
    private final AtomicBoolean said = new AtomicBoolean();

    LastGasp(Consumer<WorkerFrame> engine, Runnable flush) {
        this.engine = engine;
        this.flush = flush;
    }

    /** Loads all classes that a goodbye needs: a test may use up the room for more. */
    static void rehearse() {
        ThrowableRecord throwable = ThrowableText.of(new IllegalStateException("rehearsal"));
        try {
            new FrameWriter(new ByteArrayOutputStream())
                    .write(new WorkerFrame.Goodbye(WorkerFrame.Reason.FATAL_ERROR, 0, null, throwable));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** From now on an exit that nobody announced is reported. */
    void arm() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::unannounced, "mvnrunner-last-gasp"));
    }

    /** Announces an exit, which keeps the hook silent. */
    void say(WorkerFrame.Reason reason, int exitCode, String detail, ThrowableRecord throwable) {
        if (said.compareAndSet(false, true)) {
            flush.run();
            engine.accept(new WorkerFrame.Goodbye(reason, exitCode, detail, throwable));
        }
    }

    boolean isSaid() {
        return said.get();
    }

    private void unannounced() {
        say(WorkerFrame.Reason.EXIT_CALLED, -1, exitStack(), null);
    }

    /** The thread that called exit waits for us inside {@code Shutdown}. */
    private static String exitStack() {
        for (Map.Entry<Thread, StackTraceElement[]> thread :
                Thread.getAllStackTraces().entrySet()) {
            if (isExiting(thread.getValue())) {
                return text(thread.getKey(), thread.getValue());
            }
        }
        return "no thread was seen calling exit";
    }

    private static boolean isExiting(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals("java.lang.Shutdown") && frame.getMethodName().equals("exit")) {
                return true;
            }
        }
        return false;
    }

    private static String text(Thread thread, StackTraceElement[] stack) {
        StringBuilder text = new StringBuilder("Thread \"" + thread.getName() + "\"\n");
        for (StackTraceElement frame : stack) {
            text.append("\tat ").append(frame).append('\n');
        }
        return text.toString();
    }
}
