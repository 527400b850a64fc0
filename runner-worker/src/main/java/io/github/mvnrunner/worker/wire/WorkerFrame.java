package io.github.mvnrunner.worker.wire;

import java.util.List;
import java.util.Map;

/** What a worker tells the engine; the nested classes, and those of {@link ThreadFrame}, are all there are. */
public abstract class WorkerFrame extends Frame {
    WorkerFrame(byte tag) {
        super(tag);
    }

    /** How a node ended, as JUnit Platform's {@code TestExecutionResult.Status}. */
    public enum Status {
        SUCCESSFUL,
        ABORTED,
        FAILED
    }

    /** Where bytes were printed. */
    public enum Stream {
        OUT,
        ERR
    }

    /** Why a worker leaves. */
    public enum Reason {
        /** It was told to finish. */
        FINISHED,
        /** Somebody called {@code System.exit}, or a signal did. */
        EXIT_CALLED,
        /** An error such as {@link OutOfMemoryError} came out of the launcher. */
        FATAL_ERROR,
        /** Never sent: without an engine nobody listens. */
        ENGINE_GONE,
        /** The launcher could not be loaded or used. */
        STARTUP_FAILED
    }

    /** The worker is there; the first frame. */
    public static final class Hello extends WorkerFrame {
        public final String token;
        public final int version;
        /** Process id; -1 if unknown, as on Java 8. */
        public final long pid;
        public final String javaVersion;

        public Hello(String token, int version, long pid, String javaVersion) {
            super(Wire.HELLO);
            this.token = token;
            this.version = version;
            this.pid = pid;
            this.javaVersion = javaVersion;
        }

        @Override
        void encode(PayloadWriter out) {
            out.putString(token);
            out.putInt(version);
            out.putLong(pid);
            out.putString(javaVersion);
        }

        static Hello decode(PayloadReader in) {
            return new Hello(in.takeString(), in.takeInt(), in.takeLong(), in.takeString());
        }
    }

    /** A test or container exists. */
    public static final class Node extends WorkerFrame {
        public final NodeRecord node;

        public Node(NodeRecord node) {
            super(Wire.NODE);
            this.node = node;
        }

        @Override
        void encode(PayloadWriter out) {
            node.encode(out);
        }

        static Node decode(PayloadReader in) throws WireException {
            return new Node(NodeRecord.decode(in));
        }
    }

    /** Every static node was sent. */
    public static final class Discovered extends WorkerFrame {
        /** Version of the launcher; nullable. */
        public final String platformVersion;
        /** Indices of the top-level nodes, in launch order. */
        public final List<Integer> topLevel;
        /** Whether the launch runs in one go, without gates. */
        public final boolean wholeList;
        /** How many tests the launch runs at once. */
        public final int parallelism;
        /** Indices of those large top-level nodes whose tests may run in several JVMs. */
        public final List<Integer> splittable;

        public Discovered(
                String platformVersion,
                List<Integer> topLevel,
                boolean wholeList,
                int parallelism,
                List<Integer> splittable) {
            super(Wire.DISCOVERED);
            this.platformVersion = platformVersion;
            this.topLevel = topLevel;
            this.wholeList = wholeList;
            this.parallelism = parallelism;
            this.splittable = splittable;
        }

        @Override
        void encode(PayloadWriter out) {
            out.putString(platformVersion);
            out.putInts(topLevel);
            out.putBoolean(wholeList);
            out.putInt(parallelism);
            out.putInts(splittable);
        }

        static Discovered decode(PayloadReader in) {
            return new Discovered(in.takeString(), in.takeInts(), in.takeBoolean(), in.takeInt(), in.takeInts());
        }
    }

    /** A selector could not be loaded or discovered. */
    public static final class Problem extends WorkerFrame {
        public final String selector;
        public final ThrowableRecord throwable;

        public Problem(String selector, ThrowableRecord throwable) {
            super(Wire.PROBLEM);
            this.selector = selector;
            this.throwable = throwable;
        }

        @Override
        void encode(PayloadWriter out) {
            out.putString(selector);
            out.putThrowable(throwable);
        }

        static Problem decode(PayloadReader in) {
            return new Problem(in.takeString(), in.takeThrowable());
        }
    }

    /** A node started. */
    public static final class Started extends WorkerFrame {
        public final int index;
        /** {@code System.nanoTime} of the worker. */
        public final long nanos;

        public Started(int index, long nanos) {
            super(Wire.STARTED);
            this.index = index;
            this.nanos = nanos;
        }

        @Override
        void encode(PayloadWriter out) {
            out.putInt(index);
            out.putLong(nanos);
        }

        static Started decode(PayloadReader in) {
            return new Started(in.takeInt(), in.takeLong());
        }
    }

    /** A node will not run, nor anything below it. */
    public static final class Skipped extends WorkerFrame {
        public final int index;
        /** Nullable. */
        public final String reason;

        public Skipped(int index, String reason) {
            super(Wire.SKIPPED);
            this.index = index;
            this.reason = reason;
        }

        @Override
        void encode(PayloadWriter out) {
            out.putInt(index);
            out.putString(reason);
        }

        static Skipped decode(PayloadReader in) {
            return new Skipped(in.takeInt(), in.takeString());
        }
    }

    /** A node ended. */
    public static final class Finished extends WorkerFrame {
        public final int index;
        /** {@code System.nanoTime} of the worker. */
        public final long nanos;
        public final Status status;
        /** Nullable. */
        public final ThrowableRecord throwable;

        public Finished(int index, long nanos, Status status, ThrowableRecord throwable) {
            super(Wire.FINISHED);
            this.index = index;
            this.nanos = nanos;
            this.status = status;
            this.throwable = throwable;
        }

        @Override
        void encode(PayloadWriter out) {
            out.putInt(index);
            out.putLong(nanos);
            out.putEnum(status);
            out.putThrowable(throwable);
        }

        static Finished decode(PayloadReader in) throws WireException {
            return new Finished(in.takeInt(), in.takeLong(), in.takeEnum(Status.class), in.takeThrowable());
        }
    }

    /** A test published key-value pairs. */
    public static final class ReportEntry extends WorkerFrame {
        public final int index;
        public final Map<String, String> entries;

        public ReportEntry(int index, Map<String, String> entries) {
            super(Wire.REPORT_ENTRY);
            this.index = index;
            this.entries = entries;
        }

        @Override
        void encode(PayloadWriter out) {
            out.putInt(index);
            out.putMap(entries);
        }

        static ReportEntry decode(PayloadReader in) {
            return new ReportEntry(in.takeInt(), in.takeMap());
        }
    }

    /** Bytes that a test printed. */
    public static final class Output extends WorkerFrame {
        public final Stream stream;
        /** Index of the node that printed; -1 for the worker. */
        public final int ownerIndex;
        /** Whether others may have printed it as well. */
        public final boolean shared;
        public final byte[] bytes;

        public Output(Stream stream, int ownerIndex, boolean shared, byte[] bytes) {
            super(Wire.OUTPUT);
            this.stream = stream;
            this.ownerIndex = ownerIndex;
            this.shared = shared;
            this.bytes = bytes;
        }

        @Override
        void encode(PayloadWriter out) {
            out.putEnum(stream);
            out.putInt(ownerIndex);
            out.putBoolean(shared);
            out.putBytes(bytes);
        }

        static Output decode(PayloadReader in) throws WireException {
            return new Output(in.takeEnum(Stream.class), in.takeInt(), in.takeBoolean(), in.takeBytes());
        }
    }

    /** A top-level node ended or was skipped. */
    public static final class UnitDone extends WorkerFrame {
        public final String topLevelUniqueId;

        public UnitDone(String topLevelUniqueId) {
            super(Wire.UNIT_DONE);
            this.topLevelUniqueId = topLevelUniqueId;
        }

        @Override
        void encode(PayloadWriter out) {
            out.putString(topLevelUniqueId);
        }

        static UnitDone decode(PayloadReader in) {
            return new UnitDone(in.takeString());
        }
    }

    /** The launch has already passed this top-level node. */
    public static final class Unreachable extends WorkerFrame {
        public final String topLevelUniqueId;

        public Unreachable(String topLevelUniqueId) {
            super(Wire.UNREACHABLE);
            this.topLevelUniqueId = topLevelUniqueId;
        }

        @Override
        void encode(PayloadWriter out) {
            out.putString(topLevelUniqueId);
        }

        static Unreachable decode(PayloadReader in) {
            return new Unreachable(in.takeString());
        }
    }

    /** The launch ended. */
    public static final class PlanDone extends WorkerFrame {
        public PlanDone() {
            super(Wire.PLAN_DONE);
        }

        @Override
        void encode(PayloadWriter out) {}
    }

    /** The system properties at the end of a unit. */
    public static final class Properties extends WorkerFrame {
        public final Map<String, String> properties;

        public Properties(Map<String, String> properties) {
            super(Wire.PROPERTIES);
            this.properties = properties;
        }

        @Override
        void encode(PayloadWriter out) {
            out.putMap(properties);
        }

        static Properties decode(PayloadReader in) {
            return new Properties(in.takeMap());
        }
    }

    /** The worker leaves, and why; the last frame. */
    public static final class Goodbye extends WorkerFrame {
        public final Reason reason;
        /** -1 if unknown. */
        public final int exitCode;
        /** For {@link Reason#EXIT_CALLED} the stack of the thread that called it. */
        public final String detail;
        /** Nullable. */
        public final ThrowableRecord throwable;

        public Goodbye(Reason reason, int exitCode, String detail, ThrowableRecord throwable) {
            super(Wire.GOODBYE);
            this.reason = reason;
            this.exitCode = exitCode;
            this.detail = detail;
            this.throwable = throwable;
        }

        @Override
        void encode(PayloadWriter out) {
            out.putEnum(reason);
            out.putInt(exitCode);
            out.putString(detail);
            out.putThrowable(throwable);
        }

        static Goodbye decode(PayloadReader in) throws WireException {
            return new Goodbye(in.takeEnum(Reason.class), in.takeInt(), in.takeString(), in.takeThrowable());
        }
    }

    /** A test has ended, but for what comes after it, and waits for {@link EngineFrame.GoOn}. */
    public static final class Held extends WorkerFrame {
        public final int index;
        /** Why it failed; null if it has not failed so far. */
        public final ThrowableRecord throwable;

        public Held(int index, ThrowableRecord throwable) {
            super(Wire.HELD);
            this.index = index;
            this.throwable = throwable;
        }

        @Override
        void encode(PayloadWriter out) {
            out.putInt(index);
            out.putThrowable(throwable);
        }

        static Held decode(PayloadReader in) throws WireException {
            return new Held(in.takeInt(), in.takeThrowable());
        }
    }

    /** What was to be run once more has been. */
    public static final class RetryDone extends WorkerFrame {
        public RetryDone() {
            super(Wire.RETRY_DONE);
        }

        @Override
        void encode(PayloadWriter out) {}
    }
}
