package io.github.mvnrunner.engine.link;

import io.github.mvnrunner.engine.catalog.ResourceLock;
import io.github.mvnrunner.engine.catalog.TestId;
import io.github.mvnrunner.engine.catalog.TestMarks;
import io.github.mvnrunner.engine.catalog.TestNode;
import io.github.mvnrunner.engine.catalog.TestSource;
import io.github.mvnrunner.engine.event.Thrown;
import io.github.mvnrunner.worker.wire.NodeRecord;
import io.github.mvnrunner.worker.wire.ThreadFrame;
import io.github.mvnrunner.worker.wire.ThreadRecord;
import io.github.mvnrunner.worker.wire.ThrowableRecord;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns one worker's frames into messages.
 *
 * <p>Remembers the nodes that the worker told of, because later frames name them by number; a number that nobody told of
 * makes the frame senseless. Confined to the thread that reads the link.
 */
public final class MessageDecoder {
    private static final Thrown NOTHING = new Thrown(
            "java.lang.Throwable", Optional.of("it failed, and nothing was thrown"), "java.lang.Throwable", "", false);

    private final String module;
    private final NodePool pool;
    private final NumberedNodes nodes = new NumberedNodes();

    /** The parent of the last node; those after it have the same one, as a rule. */
    private Optional<TestId> parent = Optional.empty();

    /** For the only worker of that module. */
    public MessageDecoder(String module) {
        this(module, new NodePool());
    }

    /** For one of several workers of that module. */
    MessageDecoder(String module, NodePool pool) {
        this.module = module;
        this.pool = pool;
    }

    /** {@return what that frame says} */
    public WorkerMessage decode(WorkerFrame frame) {
        return switch (frame) {
            case WorkerFrame.Node found -> new WorkerMessage.Found(found.node.index, learn(found.node));
            case WorkerFrame.Problem problem ->
                new WorkerMessage.Unloadable(problem.selector, thrown(problem.throwable).orElse(NOTHING));
            case WorkerFrame.Discovered all -> discovered(all);
            case WorkerFrame.Started started ->
                about(started.index, node -> new WorkerMessage.Started(node, started.nanos));
            case WorkerFrame.Skipped skipped ->
                about(skipped.index, node -> new WorkerMessage.Skipped(node, Optional.ofNullable(skipped.reason)));
            case WorkerFrame.Finished finished -> about(finished.index, node -> finished(finished, node));
            case WorkerFrame.Held held ->
                about(held.index, node -> new WorkerMessage.Held(held.index, node, thrown(held.throwable)));
            case WorkerFrame.ReportEntry entry ->
                about(entry.index, node -> new WorkerMessage.Published(node, entry.entries));
            case WorkerFrame.Output output -> printed(output);
            case WorkerFrame.UnitDone done -> new WorkerMessage.UnitDone(done.topLevelUniqueId);
            case WorkerFrame.Unreachable passed -> new WorkerMessage.Unreachable(passed.topLevelUniqueId);
            case WorkerFrame.PlanDone _ -> new WorkerMessage.PlanDone();
            case WorkerFrame.RetryDone _ -> new WorkerMessage.RetryDone();
            case WorkerFrame.Properties properties -> new WorkerMessage.Properties(Map.copyOf(properties.properties));
            case ThreadFrame.Dumped dumped -> new WorkerMessage.Dumped(answer(dumped));
            case ThreadFrame.Leftovers leftovers -> new WorkerMessage.Leftovers(stacks(leftovers.threads));
            case WorkerFrame.Goodbye goodbye ->
                new WorkerMessage.Goodbye(
                        WorkerMessage.Reason.valueOf(goodbye.reason.name()),
                        Optional.ofNullable(goodbye.detail),
                        thrown(goodbye.throwable));
            case WorkerFrame other ->
                new WorkerMessage.Senseless("a frame " + other.getClass().getSimpleName() + " in the middle");
        };
    }

    private WorkerMessage about(int index, Function<TestNode, WorkerMessage> message) {
        TestNode node = nodes.get(index);
        return node == null
                ? new WorkerMessage.Senseless("a node " + index + " of which nobody was told")
                : message.apply(node);
    }

    private WorkerMessage discovered(WorkerFrame.Discovered all) {
        return Stream.concat(all.topLevel.stream(), all.splittable.stream())
                .filter(index -> nodes.get(index) == null)
                .findFirst()
                .<WorkerMessage>map(index -> new WorkerMessage.Senseless("a node " + index + " of which nobody was told"))
                .orElseGet(() -> new WorkerMessage.Discovered(
                        nodes(all.topLevel), all.wholeList, all.parallelism, nodes(all.splittable)));
    }

    private List<TestNode> nodes(List<Integer> indices) {
        return indices.stream().map(nodes::get).toList();
    }

    private static WorkerMessage finished(WorkerFrame.Finished finished, TestNode node) {
        Optional<Thrown> thrown = thrown(finished.throwable);
        return switch (finished.status) {
            case SUCCESSFUL -> new WorkerMessage.Succeeded(node, finished.nanos);
            case ABORTED -> new WorkerMessage.Aborted(node, finished.nanos, thrown);
            case FAILED -> new WorkerMessage.Failed(node, finished.nanos, thrown.orElse(NOTHING));
        };
    }

    /** An owner that nobody knows is no reason to lose what was printed. */
    private WorkerMessage printed(WorkerFrame.Output output) {
        return new WorkerMessage.Printed(
                Optional.ofNullable(nodes.get(output.ownerIndex)),
                output.stream == WorkerFrame.Stream.ERR,
                output.shared,
                output.bytes);
    }

    private static DumpAnswer answer(ThreadFrame.Dumped frame) {
        return new DumpAnswer(
                frame.request,
                frame.text,
                frame.deadlocked,
                stacks(frame.running),
                Optional.ofNullable(frame.failure));
    }

    private static List<ThreadStack> stacks(List<ThreadRecord> records) {
        return records.stream()
                .map(record -> new ThreadStack(record.index, record.name, record.state, record.stack))
                .toList();
    }

    private static Optional<Thrown> thrown(ThrowableRecord record) {
        return Optional.ofNullable(record)
                .map(found -> new Thrown(
                        found.className,
                        Optional.ofNullable(found.message),
                        found.stackTrace,
                        found.smartTrimmed == null ? found.stackTrace : found.smartTrimmed,
                        found.assertion));
    }

    private TestNode learn(NodeRecord record) {
        TestNode above = nodes.get(record.parentIndex);
        TestNode node = pool.shared(new TestNode(
                new TestId(module, record.uniqueId),
                parent(above),
                TestNode.Kind.valueOf(record.type.name()),
                record.displayName,
                same(record.displayName, record.legacyReportingName),
                source(record, above),
                record.tags,
                record.dynamic,
                record.locks.stream().map(MessageDecoder::lock).toList(),
                record.ignored == null && !record.repeated
                        ? TestMarks.NONE
                        : new TestMarks(Optional.ofNullable(record.ignored), record.repeated)));
        nodes.put(record.index, node);
        return node;
    }

    private Optional<TestId> parent(@Nullable TestNode above) {
        if (above == null) {
            return Optional.empty();
        }
        if (parent.isEmpty() || parent.get() != above.id()) {
            parent = Optional.of(above.id());
        }
        return parent;
    }

    /** {@return the text, as the string that is kept already if that is equal}; there are very many of them. */
    private static String same(String kept, String text) {
        return kept.equals(text) ? kept : text;
    }

    /** A key may hold the separator, an access mode can't. */
    private static ResourceLock lock(String text) {
        int end = text.lastIndexOf('|');
        return new ResourceLock(text.substring(0, end), ResourceLock.Access.valueOf(text.substring(end + 1)));
    }

    private static Optional<TestSource> source(NodeRecord record, @Nullable TestNode above) {
        if (record.className == null) {
            return Optional.empty();
        }
        String parameters = record.methodParameterTypes == null ? "" : record.methodParameterTypes;
        String className = above == null || above.source().isEmpty()
                ? record.className
                : same(above.source().get().className(), record.className);
        return Optional.of(new TestSource(className, Optional.ofNullable(record.methodName), parameters));
    }
}
