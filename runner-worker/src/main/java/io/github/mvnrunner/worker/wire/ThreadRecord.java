package io.github.mvnrunner.worker.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A thread and what it does. */
public final class ThreadRecord {
    /** Index of the node that it executes; -1 if none is known. */
    public final int index;
    public final String name;
    /** As in {@link Thread.State}. */
    public final String state;
    /** Lines as of a stack trace; empty if it has no frames. */
    public final String stack;

    public ThreadRecord(int index, String name, String state, String stack) {
        this.index = index;
        this.name = name;
        this.state = state;
        this.stack = stack;
    }

    static void encodeAll(List<ThreadRecord> threads, PayloadWriter out) {
        out.putInt(threads.size());
        for (ThreadRecord thread : threads) {
            out.putInt(thread.index);
            out.putString(thread.name);
            out.putString(thread.state);
            out.putString(thread.stack);
        }
    }

    static List<ThreadRecord> decodeAll(PayloadReader in) {
        List<ThreadRecord> threads = new ArrayList<>();
        for (int left = in.takeSize(); left > 0; left--) {
            threads.add(new ThreadRecord(in.takeInt(), in.takeString(), in.takeString(), in.takeString()));
        }
        return Collections.unmodifiableList(threads);
    }
}
