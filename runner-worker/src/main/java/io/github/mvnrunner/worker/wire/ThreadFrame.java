package io.github.mvnrunner.worker.wire;

import java.util.List;

/** What a worker tells the engine of its threads. */
public abstract class ThreadFrame extends WorkerFrame {
    private ThreadFrame(byte tag) {
        super(tag);
    }

    /** What the threads do, as asked. */
    public static final class Dumped extends ThreadFrame {
        public final int request;
        /** Every thread; empty if only a glance was asked for. */
        public final String text;
        /** Whether threads wait for each other for ever. */
        public final boolean deadlocked;
        /** One for each thread that executes a node, the innermost node of it. */
        public final List<ThreadRecord> running;
        /** Why there is no text, or not all of it; nullable. */
        public final String failure;

        public Dumped(int request, String text, boolean deadlocked, List<ThreadRecord> running, String failure) {
            super(Wire.DUMPED);
            this.request = request;
            this.text = text;
            this.deadlocked = deadlocked;
            this.running = running;
            this.failure = failure;
        }

        @Override
        void encode(PayloadWriter out) {
            out.putInt(request);
            out.putString(text);
            out.putBoolean(deadlocked);
            ThreadRecord.encodeAll(running, out);
            out.putString(failure);
        }

        static Dumped decode(PayloadReader in) {
            return new Dumped(
                    in.takeInt(), in.takeString(), in.takeBoolean(), ThreadRecord.decodeAll(in), in.takeString());
        }
    }

    /** Non-daemon threads that outlive the session; told just before {@link WorkerFrame.Goodbye}, if there are any. */
    public static final class Leftovers extends ThreadFrame {
        public final List<ThreadRecord> threads;

        public Leftovers(List<ThreadRecord> threads) {
            super(Wire.LEFTOVERS);
            this.threads = threads;
        }

        @Override
        void encode(PayloadWriter out) {
            ThreadRecord.encodeAll(threads, out);
        }

        static Leftovers decode(PayloadReader in) {
            return new Leftovers(ThreadRecord.decodeAll(in));
        }
    }
}
