package io.github.mvnrunner.worker.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the engine tells a worker; the nested classes are all there are. */
public abstract class EngineFrame extends Frame {
    private EngineFrame(byte tag) {
        super(tag);
    }

    /** How to discover and run; the first frame. */
    public static final class Configure extends EngineFrame {
        public final int version;
        public final Map<String, String> systemProperties;
        public final boolean enableAssertions;
        public final Map<String, String> configurationParameters;
        public final List<Selector> selectors;
        /** Tag expressions of JUnit Platform; a test must match one of them, if there are any. */
        public final List<String> includeTags;
        /** Tag expressions of JUnit Platform; a test must match none of them. */
        public final List<String> excludeTags;
        /** For JUnit 4 these are no expressions but names of categories, simple or whole. */
        public final boolean categories;
        /** Leaves {@code System.out} and {@code System.err} alone. */
        public final boolean passThrough;
        /** Runs top-level nodes one at a time, as asked by {@link Run}. */
        public final boolean gated;
        /** Looks for what annotations say of nodes, which takes time. */
        public final boolean marks;
        /** Binary names of top-level classes of which {@link WorkerFrame.Discovered} tells whether they can be split. */
        public final List<String> large;

        public Configure(
                int version,
                Map<String, String> systemProperties,
                boolean enableAssertions,
                Map<String, String> configurationParameters,
                List<Selector> selectors,
                List<String> includeTags,
                List<String> excludeTags,
                boolean categories,
                boolean passThrough,
                boolean gated,
                boolean marks,
                List<String> large) {
            super(Wire.CONFIGURE);
            this.version = version;
            this.systemProperties = systemProperties;
            this.enableAssertions = enableAssertions;
            this.configurationParameters = configurationParameters;
            this.selectors = selectors;
            this.includeTags = includeTags;
            this.excludeTags = excludeTags;
            this.categories = categories;
            this.passThrough = passThrough;
            this.gated = gated;
            this.marks = marks;
            this.large = large;
        }

        @Override
        void encode(PayloadWriter out) {
            out.putInt(version);
            out.putMap(systemProperties);
            out.putBoolean(enableAssertions);
            out.putMap(configurationParameters);
            Selector.encodeAll(selectors, out);
            out.putStrings(includeTags);
            out.putStrings(excludeTags);
            out.putBoolean(categories);
            out.putBoolean(passThrough);
            out.putBoolean(gated);
            out.putBoolean(marks);
            out.putStrings(large);
        }

        static Configure decode(PayloadReader in) throws WireException {
            return new Configure(
                    in.takeInt(),
                    in.takeMap(),
                    in.takeBoolean(),
                    in.takeMap(),
                    Selector.decodeAll(in),
                    in.takeStrings(),
                    in.takeStrings(),
                    in.takeBoolean(),
                    in.takeBoolean(),
                    in.takeBoolean(),
                    in.takeBoolean(),
                    in.takeStrings());
        }
    }

    /** Execute what was discovered; in gated mode up to the first gate. */
    public static final class Launch extends EngineFrame {
        public Launch() {
            super(Wire.LAUNCH);
        }

        @Override
        void encode(PayloadWriter out) {}
    }

    /** Go forward to a top-level node and run it. */
    public static final class Run extends EngineFrame {
        public final String topLevelUniqueId;

        /** System properties while it runs; those of the node before are taken away. */
        public final Map<String, String> properties;

        public Run(String topLevelUniqueId, Map<String, String> properties) {
            super(Wire.RUN);
            this.topLevelUniqueId = topLevelUniqueId;
            this.properties = properties;
        }

        @Override
        void encode(PayloadWriter out) {
            out.putString(topLevelUniqueId);
            out.putMap(properties);
        }

        static Run decode(PayloadReader in) {
            return new Run(in.takeString(), in.takeMap());
        }
    }

    /** No more units: skip the rest, close the session and leave. */
    public static final class Finish extends EngineFrame {
        public Finish() {
            super(Wire.FINISH);
        }

        @Override
        void encode(PayloadWriter out) {}
    }

    /** Start no more tests; those that run go on, and their containers are torn down. */
    public static final class Stop extends EngineFrame {
        public Stop() {
            super(Wire.STOP);
        }

        @Override
        void encode(PayloadWriter out) {}
    }

    /** How much of a dump is wanted. */
    public enum Depth {
        /** Only what the running tests do, for a glance; cheap. */
        BRIEF,
        /** Every thread, with locks and deadlocks. */
        FULL
    }

    /** Say what the threads do; answered by {@link ThreadFrame.Dumped}, at any time. */
    public static final class Dump extends EngineFrame {
        /** Comes back in the answer. */
        public final int request;
        public final Depth depth;

        public Dump(int request, Depth depth) {
            super(Wire.DUMP);
            this.request = request;
            this.depth = depth;
        }

        @Override
        void encode(PayloadWriter out) {
            out.putInt(request);
            out.putEnum(depth);
        }

        static Dump decode(PayloadReader in) throws WireException {
            return new Dump(in.takeInt(), in.takeEnum(Depth.class));
        }
    }

    /** From now on each test waits when it has ended, as told by {@link WorkerFrame.Held}. */
    public static final class Hold extends EngineFrame {
        public Hold() {
            super(Wire.HOLD);
        }

        @Override
        void encode(PayloadWriter out) {}
    }

    /** A test that waits may go on. */
    public static final class GoOn extends EngineFrame {
        public final int index;

        public GoOn(int index) {
            super(Wire.GO_ON);
            this.index = index;
        }

        @Override
        void encode(PayloadWriter out) {
            out.putInt(index);
        }

        static GoOn decode(PayloadReader in) {
            return new GoOn(in.takeInt());
        }
    }

    /** Run these between two units, in a launch of their own, be it once more or for the first time; answered by {@link WorkerFrame.RetryDone}. */
    public static final class Retry extends EngineFrame {
        public final List<Selector> selectors;
        /** System properties while they run; those of the node before are taken away. */
        public final Map<String, String> properties;

        public Retry(List<Selector> selectors, Map<String, String> properties) {
            super(Wire.RETRY);
            this.selectors = selectors;
            this.properties = properties;
        }

        @Override
        void encode(PayloadWriter out) {
            Selector.encodeAll(selectors, out);
            out.putMap(properties);
        }

        static Retry decode(PayloadReader in) throws WireException {
            return new Retry(Selector.decodeAll(in), in.takeMap());
        }
    }
}
