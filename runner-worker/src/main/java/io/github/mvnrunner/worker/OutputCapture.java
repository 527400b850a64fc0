package io.github.mvnrunner.worker;

import io.github.mvnrunner.worker.junit.NodeWatcher;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Says which node printed what.
 *
 * <p>Every thread carries a stack of the nodes it executes, and hands its top to the threads it starts. So output of
 * the test's own thread and of threads it started is exact, also when a fork-join thread runs a second test while the
 * first one waits. What comes from a pool, or for an owner that has ended, goes to the only running test if there is
 * exactly one, else to the class, else to the worker, and is marked as shared; never to a test that has ended.
 */
final class OutputCapture implements NodeWatcher {
    private final InheritableThreadLocal<Owner> top = new InheritableThreadLocal<>();
    private final Set<Owner> running = ConcurrentHashMap.newKeySet();
    private final CapturedStream out;
    private final CapturedStream err;

    OutputCapture(Consumer<WorkerFrame> engine) {
        this.out = new CapturedStream(WorkerFrame.Stream.OUT, this::attribute, engine);
        this.err = new CapturedStream(WorkerFrame.Stream.ERR, this::attribute, engine);
    }

    /** Replaces {@code System.out} and {@code System.err}. */
    void install() {
        System.setOut(printer(out));
        System.setErr(printer(err));
    }

    /** As if {@code System.out} had printed it. */
    void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
    }

    private static PrintStream printer(CapturedStream stream) {
        try {
            return new LinePrinter(stream);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Sends what waits for the end of its line. */
    void flush() {
        out.flush();
        err.flush();
    }

    @Override
    public void started(int index, Kind kind, String label) {
        flush();
        Owner owner = new Owner(index, kind, living(top.get()));
        running.add(owner);
        top.set(owner);
    }

    @Override
    public void finished(int index) {
        flush();
        for (Owner owner : running) {
            if (owner.index == index) {
                running.remove(owner);
            }
        }
        top.set(living(top.get()));
    }

    private Owner living(Owner owner) {
        Owner living = owner;
        while (living != null && !running.contains(living)) {
            living = living.outer;
        }
        return living;
    }

    private Attribution attribute() {
        Owner owner = top.get();
        if (owner == null) {
            return fallback(null);
        }
        boolean own = owner.thread == Thread.currentThread();
        boolean exact = running.contains(owner) && (own || owner.kind == Kind.TEST);
        return exact ? new Attribution(owner.toldIndex(), false) : fallback(owner);
    }

    private Attribution fallback(Owner owner) {
        Owner test = only(Kind.TEST);
        if (test != null) {
            return new Attribution(test.index, true);
        }
        Owner outer = living(owner);
        while (outer != null && outer.kind == Kind.TEST) {
            outer = living(outer.outer);
        }
        Owner container = outer == null ? only(Kind.CONTAINER) : outer;
        return new Attribution(container == null ? -1 : container.toldIndex(), owner != null || !running.isEmpty());
    }

    private Owner only(Kind kind) {
        Owner only = null;
        for (Owner owner : running) {
            if (owner.kind == kind && only != null) {
                return null;
            }
            only = owner.kind == kind ? owner : only;
        }
        return only;
    }

    /** Whose bytes, and whether they may be another's. */
    static final class Attribution {
        final int index;
        final boolean shared;

        Attribution(int index, boolean shared) {
            this.index = index;
            this.shared = shared;
        }

        boolean isSame(Attribution other) {
            return index == other.index && shared == other.shared;
        }
    }

    private static final class Owner {
        final int index;
        final Kind kind;
        final Owner outer;
        final Thread thread = Thread.currentThread();

        Owner(int index, Kind kind, Owner outer) {
            this.index = index;
            this.kind = kind;
            this.outer = outer;
        }

        /** An engine prints on behalf of the worker. */
        int toldIndex() {
            return kind == Kind.ENGINE ? -1 : index;
        }
    }
}
