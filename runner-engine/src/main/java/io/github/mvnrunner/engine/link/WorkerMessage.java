package io.github.mvnrunner.engine.link;

import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.event.Thrown;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what a worker tells, in the engine's own terms. */
public sealed interface WorkerMessage {
    /**
     * A test or container exists.
     *
     * @param index by which thread dumps name it
     */
    record Found(int index, TestNode node) implements WorkerMessage {}

    /** A selector could not be loaded or discovered. */
    record Unloadable(String selector, Thrown thrown) implements WorkerMessage {}

    /**
     * Every static node was told.
     *
     * @param topLevels in the order of the launch
     * @param wholeList whether the launch runs in one go, without gates
     * @param parallelism how many tests it runs at once
     * @param splittable those of the large ones whose tests may run in several JVMs
     */
    record Discovered(List<TestNode> topLevels, boolean wholeList, int parallelism, List<TestNode> splittable)
            implements WorkerMessage {
        public Discovered {
            topLevels = List.copyOf(topLevels);
            splittable = List.copyOf(splittable);
        }
    }

    /** A node started; {@code nanos} is the worker's own clock, here as below. */
    record Started(TestNode node, long nanos) implements WorkerMessage {}

    /** A node will not run, nor anything below it. */
    record Skipped(TestNode node, Optional<String> reason) implements WorkerMessage {}

    /** A node ended well. */
    record Succeeded(TestNode node, long nanos) implements WorkerMessage {}

    /** A node was given up by an assumption. */
    record Aborted(TestNode node, long nanos, Optional<Thrown> assumption) implements WorkerMessage {}

    /** A node ended badly. */
    record Failed(TestNode node, long nanos, Thrown thrown) implements WorkerMessage {}

    /**
     * A test has ended, but for what comes after it, and waits to be let go on.
     *
     * @param index by which it is let go on
     * @param failure why it failed; empty if it has not failed so far
     */
    record Held(int index, TestNode node, Optional<Thrown> failure) implements WorkerMessage {}

    /** A test published key-value pairs. */
    record Published(TestNode node, Map<String, String> entries) implements WorkerMessage {
        public Published {
            entries = Map.copyOf(entries);
        }
    }

    /**
     * Something was printed.
     *
     * @param owner the node that did it; empty for the worker
     * @param shared whether others may have done it as well
     */
    record Printed(Optional<TestNode> owner, boolean stderr, boolean shared, byte[] bytes) implements WorkerMessage {}

    /** A top-level node ended or was skipped. */
    record UnitDone(String topLevel) implements WorkerMessage {}

    /** The launch has already passed this top-level node. */
    record Unreachable(String topLevel) implements WorkerMessage {}

    /** The launch ended. */
    record PlanDone() implements WorkerMessage {}

    /** What was to be run once more has been. */
    record RetryDone() implements WorkerMessage {}

    /** The system properties at the end of a unit. */
    record Properties(Map<String, String> properties) implements WorkerMessage {}

    /** What the threads do, as asked. */
    record Dumped(DumpAnswer answer) implements WorkerMessage {}

    /** Threads that outlive the session; told just before {@link Goodbye}, if there are any. */
    record Leftovers(List<ThreadStack> threads) implements WorkerMessage {
        public Leftovers {
            threads = List.copyOf(threads);
        }
    }

    /**
     * The worker leaves; the last message.
     *
     * @param detail where it was decided, such as the stack of a caller of {@code System.exit}
     */
    record Goodbye(Reason reason, Optional<String> detail, Optional<Thrown> thrown) implements WorkerMessage {}

    /** Makes no sense: a frame that may not come twice, or that names a node of which nobody was told. */
    record Senseless(String what) implements WorkerMessage {}

    /** Says why a worker leaves. */
    enum Reason {
        /** It was told to finish. */
        FINISHED,
        /** Somebody called {@code System.exit}, or a signal did. */
        EXIT_CALLED,
        /** An error such as {@link OutOfMemoryError} came out of the launcher. */
        FATAL_ERROR,
        /** The engine was gone. */
        ENGINE_GONE,
        /** The launcher could not be loaded or used. */
        STARTUP_FAILED
    }
}
